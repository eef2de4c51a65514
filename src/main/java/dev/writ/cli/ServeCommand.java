package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `writ serve`: the HTTP API, until it is stopped.
@Command(
        name = ServeCommand.NAME,
        description = "Serves the HTTP API until it is stopped (Ctrl-C).",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Only this machine is served, unless --host says otherwise: there are no accounts, and",
            "whoever reaches the port may do everything.",
            "",
            "Examples:",
            "  writ serve",
            "  writ serve --port 9000 --dynamodb http://localhost:8000"
        })
public class ServeCommand implements Callable<Integer> {

    static final String NAME = "serve";

    @Spec CommandSpec spec;

    @Mixin Listening listening = new Listening();

    private final boolean listens;
    private final String host;
    private final int port;

    public ServeCommand(
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
                    boolean listens,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.listens = listens;
        this.host = host;
        this.port = port;
    }

    @Override
    public Integer call() {
        if (!listens) {
            throw listening.refusal().orElseGet(ServeCommand::gone);
        }
        String address = "http://" + host + ":" + port;
        PrintWriter out = spec.commandLine().getOut();
        out.println("Writ serves " + address);
        out.println("  " + address + "/q/swagger-ui  to try it, /q/openapi its contract");
        out.println("  " + address + "/q/health  /q/metrics");
        out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    private static Failed gone() {
        return new Failed(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "What listened on the port has just gone",
                        "Start again"));
    }
}
