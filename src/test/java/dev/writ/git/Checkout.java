package dev.writ.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/// A repository that a test makes, with a working tree.
public final class Checkout implements AutoCloseable {

    private static final PersonIdent ANN =
            new PersonIdent("Ann", "ann@example.org", Instant.EPOCH, ZoneOffset.UTC);

    private final Path folder;
    private final Git git;

    public Checkout(Path folder) throws GitAPIException {
        NoSettings.apply();
        this.folder = folder;
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    }

    public Git git() {
        return git;
    }

    public Checkout write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public Checkout stage() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        return this;
    }

    /// @return the id of the commit
    public String commit(String message) throws GitAPIException {
        stage();
        return git.commit()
                .setMessage(message)
                .setAuthor(ANN)
                .setCommitter(ANN)
                .setSign(false)
                .call()
                .name();
    }

    @Override
    public void close() {
        git.close();
    }
}
