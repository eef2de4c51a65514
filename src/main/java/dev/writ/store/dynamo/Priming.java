package dev.writ.store.dynamo;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// One read while a function of Lambda starts: the connection is made and the client's code is warm
/// before the first call, which then waits for neither. What it comes to does not matter: a
/// function may not even have the right to read.
public class Priming {

    private static final Logger LOG = Logger.getLogger(Priming.class);
    private static final Key NOTHING = new Key("PRIMING", "PRIMING");

    void start(
            @Observes StartupEvent started,
            Table table,
            @ConfigProperty(name = "AWS_LAMBDA_RUNTIME_API") Optional<String> lambda) {
        if (lambda.isPresent()) {
            read(table);
        }
    }

    private static void read(Table table) {
        try {
            table.get(NOTHING);
        } catch (Failed refused) {
            LOG.debugf("no priming: %s", refused.failure().code());
        }
    }
}
