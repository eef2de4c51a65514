package dev.writ.packaged;

import dev.writ.store.dynamo.DynamoLocal;
import dev.writ.store.dynamo.DynamoTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Map;

/// The packaged functions over a table of their own in DynamoDB Local.
record Cloud(Path folder, DynamoTable table, Clock clock, InvokeApi functions, boolean isNative)
        implements AutoCloseable {

    static Cloud start() throws IOException {
        Path folder = Files.createTempDirectory("writ-packaged");
        var artefact = Artefact.functions(folder);
        Clock clock = Clock.systemUTC();
        String name = DynamoLocal.newName();
        var table = DynamoTable.open(DynamoLocal.address(), name, clock);
        var environment =
                Map.of(
                        "WRIT_DYNAMODB_URL",
                        DynamoLocal.url().toString(),
                        "WRIT_DYNAMODB_TABLE",
                        name);
        return new Cloud(
                folder, table, clock, new InvokeApi(artefact, environment), artefact.isNative());
    }

    @Override
    public void close() {
        functions.close();
        table.close();
        remove(folder);
    }

    /// With all that is in it.
    static void remove(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes any)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path dir, IOException any)
                                throws IOException {
                            Files.delete(dir);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
