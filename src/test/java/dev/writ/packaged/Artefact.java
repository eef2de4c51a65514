package dev.writ.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// An unpacked `function.zip`, native or for the JVM.
///
/// @param folder where it lies
/// @param handler where the Java runtime of Lambda enters it
record Artefact(Path folder, String handler) {

    /// Where the Java runtime of Lambda enters the functions of the chain.
    static final String FUNCTIONS = "dev.writ.functions.lambda.Handler::handleRequest";

    /// The functions of the chain, unpacked into a folder.
    static Artefact functions(Path folder) throws IOException {
        return unpacked("functions", folder, FUNCTIONS);
    }

    /// The HTTP API, unpacked into a folder.
    static Artefact api(Path folder) throws IOException {
        return unpacked(
                "api",
                folder,
                "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
    }

    /// What was built, `functions` or `api`.
    static Path zip(String name) {
        Path zip = Path.of("target", name, "function.zip");
        if (!Files.exists(zip)) {
            throw new IllegalStateException(
                    "There is no " + zip + "; src/test/sh/packaged builds it and runs this");
        }
        return zip;
    }

    private static Artefact unpacked(String name, Path folder, String handler) throws IOException {
        try (InputStream in = Files.newInputStream(zip(name));
                var entries = new ZipInputStream(in)) {
            for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return new Artefact(folder.toAbsolutePath(), handler);
    }

    boolean isNative() {
        return Files.exists(folder.resolve("bootstrap"));
    }

    /// What AWS starts: the bootstrap of a native artefact, or its runtime for the JVM.
    List<String> command() {
        if (isNative()) {
            Path bootstrap = folder.resolve("bootstrap");
            bootstrap.toFile().setExecutable(true);
            return List.of(bootstrap.toString());
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add(handler);
        return command;
    }

    private String classPath() {
        return Stream.concat(
                        Stream.of(folder.toString(), folder + "/lib/*"),
                        Stream.of(
                                        com.amazonaws.services.lambda.runtime.api.client.AWSLambda
                                                .class,
                                        com.amazonaws.services.lambda.runtime.serialization
                                                .PojoSerializer.class,
                                        com.amazonaws.services.lambda.runtime.Context.class,
                                        SdkInternalThreadLocal.class)
                                .map(type -> type.getProtectionDomain().getCodeSource())
                                .map(source -> source.getLocation().getPath()))
                .collect(Collectors.joining(":"));
    }
}
