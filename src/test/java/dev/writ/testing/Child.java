package dev.writ.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Another process of ours, to be killed.
public final class Child {

    private Child() {}

    /// @param main what it runs; its errors are not heard
    public static Process of(Class<?> main, String... arguments) throws IOException {
        return builder(main, arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// One that is not started yet.
    public static ProcessBuilder builder(Class<?> main, String... arguments) {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        main.getName());
        return new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList());
    }
}
