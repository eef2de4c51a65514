package dev.writ.keys;

import dev.writ.evidence.Signer;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.keys.kms.KmsSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Chooses the key of this process: one of AWS KMS where it is named, else a file beside the store.
///
/// It is opened, and made, by its first use.
public class ChosenSigner {

    private static final Path DEFAULT = Path.of(".writ");
    private static final String FOLDER = "keys";

    /// @param key ARN of a key of AWS KMS: `WRIT_SIGNING_KEY`
    /// @param url address of a KMS for trials: `WRIT_SIGNING_URL`
    /// @param data the data folder: `WRIT_DATA`
    /// @param inMemory keep nothing: the key ends with the process
    /// @param lambda there is no folder of one's own there
    /// @throws Failed on AWS Lambda without a named key
    @Produces
    @ApplicationScoped
    Signer signer(
            @ConfigProperty(name = "writ.signing.key") Optional<String> key,
            @ConfigProperty(name = "writ.signing.url") Optional<String> url,
            @ConfigProperty(name = "writ.data") Optional<Path> data,
            @ConfigProperty(name = "writ.in-memory", defaultValue = "false") boolean inMemory,
            @ConfigProperty(name = "AWS_LAMBDA_RUNTIME_API") Optional<String> lambda) {
        if (key.isPresent()) {
            return KmsSigner.of(key.get(), url);
        }
        if (lambda.isPresent()) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "There is no key to sign evidence with",
                            "Name a key of AWS KMS with WRIT_SIGNING_KEY"));
        }
        return inMemory
                ? Ed25519Signer.ofOneProcess()
                : new KeyFolder(data.orElse(DEFAULT).resolve(FOLDER)).signer();
    }
}
