package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import io.quarkus.runtime.ApplicationLifecycleManager;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What a user sees of an error: one line, and an exit code a script can act on.
@Singleton
public class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /// `sysexits.h`: an error in Writ itself.
    private static final int INTERNAL = 70;

    private static final int USAGE = 2;

    private final boolean debug;

    public Errors(@ConfigProperty(name = "writ.debug") Optional<String> debug) {
        this.debug = debug.filter(value -> !value.isBlank() && !value.equals("0")).isPresent();
    }

    /// Ends the process; when it could not even start, it says why.
    static void end(int code, @Nullable Throwable unstarted) {
        int told = unstarted == null ? code : unstarted(unstarted);
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(told, unstarted);
    }

    private static int unstarted(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof Failed failed) {
                System.err.println("writ: " + Terminal.printable(failed.failure().sentence()));
                return exitCode(failed.failure());
            }
        }
        error.printStackTrace();
        return INTERNAL;
    }

    @Override
    public int handleExecutionException(
            Exception error, CommandLine command, ParseResult arguments) {
        if (debug) {
            error.printStackTrace(command.getErr());
        }
        if (error instanceof Failed failed) {
            int code = refused(failed.failure(), command);
            return ofCommand(command, error).orElse(code);
        }
        command.getErr()
                .println(
                        "writ: unexpected error ("
                                + error.getClass().getSimpleName()
                                + "). Set WRIT_DEBUG=1 to see where, and report it.");
        return ofCommand(command, error).orElse(INTERNAL);
    }

    /// A command may have codes of its own.
    private static OptionalInt ofCommand(CommandLine command, Exception error) {
        return command.getCommandSpec().userObject() instanceof IExitCodeExceptionMapper own
                ? OptionalInt.of(own.getExitCode(error))
                : OptionalInt.empty();
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        var out = error.getCommandLine().getErr();
        String problem = Terminal.printable(String.valueOf(error.getMessage()));
        out.println("writ: " + problem.lines().findFirst().orElse("wrong usage") + ".");
        out.println(
                "Try '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return USAGE;
    }

    private static int refused(Failure failure, CommandLine command) {
        command.getErr().println("writ: " + Terminal.printable(failure.sentence()));
        if (command.getParseResult().matchedOptionValue(PlanCommand.JSON, false)) {
            command.getOut().println(PlanJson.line(PlanJson.error(failure)));
        }
        return exitCode(failure);
    }

    /// The error table of the documented contract.
    static int exitCode(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid -> 2;
            case Failure.NotFound absent -> 3;
            case Failure.Conflict conflict -> 4;
            case Failure.Forbidden forbidden -> 5;
            case Failure.LimitReached limit -> limit.code() == Failure.Code.INVALID_PARAM ? 2 : 6;
            case Failure.Unavailable away -> 7;
        };
    }
}
