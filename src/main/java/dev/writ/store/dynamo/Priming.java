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
/// before the first call, which then waits for neither.
public class Priming {

    private static final Logger LOG = Logger.getLogger(Priming.class);
    private static final Key NOTHING = new Key("PRIMING", "PRIMING");

    void start(
            @Observes StartupEvent started,
            Table table,
            @ConfigProperty(name = "aws.lambda.function.name") Optional<String> function) {
        if (function.isPresent()) {
            read(table);
        }
    }

    private static void read(Table table) {
        try {
            table.get(NOTHING);
        } catch (Failed away) {
            // calls say the same again, to somebody who can act
            LOG.warnf("the table cannot be read yet: %s", away.failure().problem());
        }
    }
}
