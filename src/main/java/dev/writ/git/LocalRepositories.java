package dev.writ.git;

import dev.writ.diff.Repositories;
import dev.writ.diff.Repository;
import dev.writ.kernel.Failed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/// The repositories of this machine: checkouts, linked worktrees and bare ones.
@Singleton
public class LocalRepositories implements Repositories {

    private static final String LINK = "gitdir: ";

    /// A file `.git` holds one line.
    private static final int MAX_LINK = 8192;

    @Override
    public Repository open(String folder) {
        NoSettings.apply();
        return Git.ask(() -> find(folder));
    }

    private static Repository find(String folder) throws IOException {
        Path start = real(folder);
        for (Path top = start; top != null; top = top.getParent()) {
            Optional<Path> git = gitFolder(top);
            if (git.isPresent()) {
                return checkout(top, git.get());
            }
            if (isGit(top)) {
                return bare(top);
            }
        }
        throw Failed.invalid(
                "There is no git repository at " + Git.clip(folder),
                "Go into a checkout, or give the diff as a file");
    }

    private static Path real(String folder) throws IOException {
        try {
            Path path = Path.of(folder);
            if (Files.isDirectory(path)) {
                return path.toRealPath();
            }
        } catch (InvalidPathException noPath) {
            // It is no folder either.
        }
        throw Failed.invalid(Git.clip(folder) + " is no folder", "Name the folder of a checkout");
    }

    /// `.git` is a folder, or a file that names one.
    private static Optional<Path> gitFolder(Path top) throws IOException {
        Path git = top.resolve(".git");
        if (isGit(git)) {
            return Optional.of(git);
        }
        if (!Files.isRegularFile(git) || Files.size(git) > MAX_LINK) {
            return Optional.empty();
        }
        String link = Files.readString(git).strip();
        return link.startsWith(LINK)
                ? Optional.of(top.resolve(link.substring(LINK.length()).strip()).normalize())
                        .filter(LocalRepositories::isGit)
                : Optional.empty();
    }

    private static boolean isGit(Path folder) {
        return Files.isDirectory(folder)
                && (Files.exists(folder.resolve("commondir"))
                        || RepositoryCache.FileKey.isGitRepository(folder.toFile(), FS.DETECTED));
    }

    /// The working tree is where `.git` is, whatever `core.worktree` says.
    private static Repository checkout(Path top, Path git) throws IOException {
        return new LocalRepository(
                new FileRepository(
                        new FileRepositoryBuilder()
                                .setGitDir(git.toFile())
                                .setWorkTree(top.toFile())
                                .setMustExist(true)
                                .setup()));
    }

    private static Repository bare(Path git) throws IOException {
        return new LocalRepository(
                new FileRepository(
                        new FileRepositoryBuilder()
                                .setGitDir(git.toFile())
                                .setBare()
                                .setMustExist(true)
                                .setup()));
    }
}
