package dev.writ.cli;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The whole command line within the application under test: a start for each command would take
/// a hundred times as long. How a process starts and ends, {@link PlanCommandTest} looks at.
@Singleton
@Unremovable
public class Program {

    private final Main main;

    Program(Main main) {
        this.main = main;
    }

    /// What a command left behind.
    record Ran(int exitCode, String output, String errors) {}

    /// Not for two commands at once, as all print to the same output.
    synchronized Ran launch(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int code = main.run(arguments);
            return new Ran(code, text(output), text(errors));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /// As a shell would give it on: without the last line feed.
    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
