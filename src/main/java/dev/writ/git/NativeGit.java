package dev.writ.git;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.lib.CommitConfig;
import org.eclipse.jgit.lib.CoreConfig;
import org.eclipse.jgit.lib.ObjectChecker;

/// What JGit looks up by name: its messages, and the words of the settings it reads. The rest
/// of what an image must know is in `src/main/desk`.
@RegisterForReflection(
        targets = {
            JGitText.class,
            CommitConfig.CleanupMode.class,
            CoreConfig.AutoCRLF.class,
            CoreConfig.CheckStat.class,
            CoreConfig.EOL.class,
            CoreConfig.EolStreamType.class,
            CoreConfig.HideDotFiles.class,
            CoreConfig.LogRefUpdates.class,
            CoreConfig.SymLinks.class,
            CoreConfig.TrustStat.class,
            DiffAlgorithm.SupportedAlgorithm.class,
            DirCache.DirCacheVersion.class,
            ObjectChecker.ErrorType.class
        })
final class NativeGit {

    private NativeGit() {}
}
