package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.util.Optional;
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
            "Without accounts one user is served, at this machine. With WRIT_JWT_ISSUER and",
            "WRIT_JWT_AUDIENCE whoever brings a token of that issuer is, and --host may be any.",
            "",
            "Examples:",
            "  writ serve",
            "  writ serve --port 9000 --dynamodb http://localhost:8000",
            "  WRIT_JWT_ISSUER=https://id.example WRIT_JWT_AUDIENCE=writ writ serve --host 0.0.0.0"
        })
public class ServeCommand implements Callable<Integer> {

    static final String NAME = "serve";

    @Spec CommandSpec spec;

    @Mixin Listening listening = new Listening();

    private final boolean listens;
    private final String host;
    private final int port;
    private final Optional<String> issuer;

    public ServeCommand(
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
                    boolean listens,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "writ.jwt.issuer") Optional<String> issuer) {
        this.listens = listens;
        this.host = host;
        this.port = port;
        this.issuer = issuer;
    }

    @Override
    public Integer call() {
        if (!listens) {
            throw listening.refusal().orElseGet(ServeCommand::gone);
        }
        String address = "http://" + host + ":" + port;
        PrintWriter out = spec.commandLine().getOut();
        out.println("Writ serves " + address + ", " + whom());
        out.println("  " + address + "/q/swagger-ui  to try it, /q/openapi its contract");
        out.println("  " + address + "/q/health  /q/metrics");
        out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    private String whom() {
        return issuer.map(name -> "accounts of " + name)
                .orElse("one user of this machine, without accounts");
    }

    private static Failed gone() {
        return new Failed(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "What listened on the port has just gone",
                        "Start again"));
    }
}
