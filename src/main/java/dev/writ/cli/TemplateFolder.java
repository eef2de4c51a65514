package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.library.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An export of the template library on disk. Only an earlier export is ever replaced.
final class TemplateFolder {

    /// The largest file that an export is read from.
    static final int MAX_BYTES = 4 << 20;

    private static final String ABOUT = "template.yaml";
    private static final String BEGINNING = "template:";

    private static final Pattern OURS =
            Pattern.compile("template\\.yaml|v[1-9][0-9]{0,5}(\\.md|\\.cases\\.yaml)");

    private final Path folder;

    TemplateFolder(Path folder) {
        this.folder = NewFolder.real(folder.toAbsolutePath().normalize());
    }

    /// Whether the file is the one that tells of a template; each has one.
    static boolean isAbout(NamedText file) {
        return file.path().endsWith("/" + ABOUT);
    }

    /// @throws Failed when something else is there, or it cannot be written
    void write(List<NamedText> files) {
        try {
            new NewFolder(folder, this::check).put(".templates-", fresh -> fill(fresh, files));
        } catch (IOException refused) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "The folder " + folder + " cannot be written",
                            "Name another folder, or make room"),
                    refused);
        }
    }

    private static void fill(Path fresh, List<NamedText> files) throws IOException {
        for (NamedText each : files) {
            Path file = fresh.resolve(each.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.text());
        }
    }

    /// The files of an export, by path.
    ///
    /// @throws Failed when something else is there, or it cannot be read
    List<NamedText> read() {
        check();
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().map(this::text).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Failed(unreadable().failure(), unreadable);
        }
    }

    private NamedText text(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw Failed.limit(
                        file + " is larger than " + MAX_BYTES + " bytes",
                        "Import the files as they were exported");
            }
            String path = folder.relativize(file).toString().replace('\\', '/');
            return new NamedText(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void check() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            Optional<Path> stranger = all.filter(TemplateFolder::isStrange).findFirst();
            stranger.ifPresent(
                    each -> {
                        String name = Terminal.printable(each.getFileName().toString());
                        throw Failed.invalid(
                                folder
                                        + " holds something else than exported templates ("
                                        + name
                                        + ")",
                                "Name a new or empty folder, or that of an export");
                    });
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Failed(unreadable().failure(), unreadable);
        }
    }

    private static boolean isStrange(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || !OURS.matcher(path.getFileName().toString()).matches()
                || !isOurs(path.resolveSibling(ABOUT));
    }

    private static boolean isOurs(Path about) {
        try (InputStream in = Files.newInputStream(about, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(BEGINNING.length());
            return new String(bytes, StandardCharsets.UTF_8).equals(BEGINNING);
        } catch (IOException absent) {
            return false;
        }
    }

    private Failed unreadable() {
        return Failed.invalid(folder + " cannot be read", "Name the folder of an export");
    }
}
