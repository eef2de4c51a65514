package dev.writ.git;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/// Turns what JGit throws into what we tell.
final class Git {

    private static final int CLIP = 200;

    private Git() {}

    /// Something asked of a repository.
    @FunctionalInterface
    interface Question<T> {
        T answer() throws IOException;
    }

    /// @throws Failed when the repository is broken, or has what JGit does not know
    static <T> T ask(Question<T> question) {
        try {
            return question.answer();
        } catch (Failed refused) {
            throw refused;
        } catch (MissingObjectException missing) {
            throw new Failed(
                    new Failure.Invalid(
                            "The repository lacks the object " + missing.getObjectId().name(),
                            "Fetch all of it: git fetch --unshallow, or --refetch"
                                    + " --filter=blob:limit=1g"),
                    missing);
        } catch (IOException
                | JGitInternalException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | LargeObjectException broken) {
            throw broken(broken);
        }
    }

    private static Failed broken(Exception why) {
        return new Failed(
                new Failure.Invalid(
                        "The repository cannot be read: " + clip(String.valueOf(why.getMessage())),
                        "Check it with git fsck; or give the diff as a file"),
                why);
    }

    static String clip(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return shown.substring(0, Math.min(shown.length(), CLIP));
    }
}
