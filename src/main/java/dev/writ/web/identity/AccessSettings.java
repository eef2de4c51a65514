package dev.writ.web.identity;

import dev.writ.kernel.Failed;
import dev.writ.web.identity.Access.Accounts;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Who is served, as the environment says: without `WRIT_JWT_ISSUER` a single user.
@Singleton
class AccessSettings {

    private static final String WELL_KNOWN = ".well-known/jwks.json";

    private final Optional<String> issuer;
    private final Optional<String> audience;
    private final Optional<String> keys;
    private final String rolesClaim;

    AccessSettings(
            @ConfigProperty(name = "writ.jwt.issuer") Optional<String> issuer,
            @ConfigProperty(name = "writ.jwt.audience") Optional<String> audience,
            @ConfigProperty(name = "writ.jwt.keys") Optional<String> keys,
            @ConfigProperty(name = "writ.jwt.roles-claim", defaultValue = "groups")
                    String rolesClaim) {
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keys;
        this.rolesClaim = rolesClaim;
    }

    /// @throws Failed when the settings are no whole
    @Produces
    @Singleton
    Access access() {
        if (issuer.isEmpty() && audience.isEmpty() && keys.isEmpty()) {
            return new Access.SingleUser();
        }
        if (issuer.isEmpty() || audience.isEmpty()) {
            throw Failed.invalid(
                    "Of WRIT_JWT_ISSUER and WRIT_JWT_AUDIENCE only one is set, or neither beside "
                            + "WRIT_JWT_KEYS",
                    "Set both for accounts, none for a single user");
        }
        String address = keys.orElseGet(() -> below(issuer.orElseThrow()));
        return new Accounts(
                issuer.orElseThrow(), audience.orElseThrow(), address(address), rolesClaim);
    }

    private static String below(String issuer) {
        return issuer.endsWith("/") ? issuer + WELL_KNOWN : issuer + "/" + WELL_KNOWN;
    }

    private static URI address(String text) {
        try {
            return text.contains(":") ? new URI(text) : Path.of(text).toUri();
        } catch (java.net.URISyntaxException | IllegalArgumentException noAddress) {
            throw Failed.invalid(
                    "WRIT_JWT_KEYS or WRIT_JWT_ISSUER is not an address",
                    "Write it as https://…/jwks.json, or as the path of a file");
        }
    }
}
