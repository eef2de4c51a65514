package dev.writ.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// A machine on which nobody has set up anything: without it JGit would start a program of git to
/// ask where the system's settings are, and write probes into the repository to learn how exact
/// its times are.
final class NoSettings extends SystemReader.Delegate {

    private NoSettings(SystemReader reader) {
        super(reader);
    }

    /// For all of JGit in this process.
    static void apply() {
        if (!(SystemReader.getInstance() instanceof NoSettings)) {
            SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    /// Settings without a file; only the times of files are said to be exact to two seconds, as
    /// the coarsest file system has them.
    private static final class Empty extends FileBasedConfig {

        @SuppressWarnings("NullAway") // JGit takes no file, too
        Empty(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // And nothing to keep.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public @Nullable String getString(
                String section, @Nullable String subsection, String name) {
            return section.equals("filesystem") ? "2 seconds" : null;
        }

        @Override
        public long getTimeUnit(
                String section,
                @Nullable String subsection,
                String name,
                long otherwise,
                TimeUnit unit) {
            return section.equals("filesystem") ? unit.convert(2, TimeUnit.SECONDS) : otherwise;
        }
    }
}
