package dev.writ.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/// Starts the command line.
@QuarkusMain
public class Main implements QuarkusApplication {

    private final CommandLine.IFactory factory;
    private final Errors errors;

    public Main(CommandLine.IFactory factory, Errors errors) {
        this.factory = factory;
        this.errors = errors;
    }

    public static void main(String... args) {
        Listening.arrange(args);
        Quarkus.run(Main.class, Errors::end, args);
    }

    @Override
    public int run(String... args) {
        return new CommandLine(WritCommand.class, factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .execute(args);
    }
}
