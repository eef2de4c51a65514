package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Where `writ serve` listens, and over which store. The server starts before any command runs, so
/// this is read first;
/// all other commands listen nowhere.
@Command
final class Listening {

    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "1 to 65535 (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    String host = "localhost";

    @Mixin StoreOptions store = new StoreOptions();

    /// Sets the process up for these arguments. It listens only where it can; why it cannot, the
    /// command says.
    static void arrange(String... args) {
        var wanted = new Listening();
        boolean listens =
                args.length > 0
                        && args[0].equals(ServeCommand.NAME)
                        && wanted.parse(args)
                        && wanted.refusal().isEmpty();
        System.setProperty("quarkus.http.host-enabled", String.valueOf(listens));
        if (listens) {
            wanted.store.choose();
            System.setProperty("quarkus.http.host", wanted.host);
            System.setProperty("quarkus.http.port", String.valueOf(wanted.port));
        }
    }

    /// What is wrong with the arguments, the command itself says later.
    private boolean parse(String... args) {
        try {
            var command = new CommandLine(this).setUnmatchedArgumentsAllowed(true);
            return command.parseArgs(args).unmatched().stream().allMatch(ServeCommand.NAME::equals);
        } catch (ParameterException wrong) {
            return false;
        }
    }

    /// Why nobody can listen there; empty when one can.
    Optional<Failed> refusal() {
        if (port < 1 || port > MAX_PORT) {
            return Optional.of(Failed.invalid("--port is " + port, "Use 1 to " + MAX_PORT));
        }
        try (var trial = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return trial.isBound() ? Optional.empty() : Optional.of(taken());
        } catch (IOException taken) {
            return Optional.of(taken());
        }
    }

    private Failed taken() {
        return new Failed(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "Nobody can listen on " + host + ":" + port,
                        "Stop what listens there, or choose another --port"));
    }
}
