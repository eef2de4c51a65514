package dev.writ.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells an earlier plan's folder, which may be replaced, from a folder somebody else needs.
/// Other tools write a `plan.json` too, so its name alone proves nothing.
final class OldPlan {

    private static final Set<String> FILES = Set.of(PlanFolder.PLAN, PlanFolder.PAGE);
    private static final Pattern PROMPT = Pattern.compile("\\d{3,}-.+\\.md");

    /// How [PlanJson] begins.
    private static final Pattern BEGINNING = Pattern.compile("\\{\\s*\"scan\"\\s*:\\s*\"s-");

    private static final int BEGINNING_BYTES = 64;

    private OldPlan() {}

    /// What in the folder is no part of a plan; empty when the folder is absent, empty or a plan.
    static Optional<String> stranger(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("a file");
        }
        try {
            var entry = first(folder, each -> !isPart(each));
            if (entry.isEmpty() && !isOurs(folder.resolve(PlanFolder.PLAN))) {
                return first(folder, each -> true);
            }
            return entry;
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.of("it cannot be read");
        }
    }

    private static boolean isPart(Path entry) {
        String name = entry.getFileName().toString();
        if (!name.equals(PlanFolder.PROMPTS)) {
            return FILES.contains(name) && isFile(entry);
        }
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && first(entry, each -> !isPrompt(each)).isEmpty();
    }

    private static boolean isPrompt(Path entry) {
        return isFile(entry) && PROMPT.matcher(entry.getFileName().toString()).matches();
    }

    private static boolean isFile(Path entry) {
        return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<String> first(Path folder, Predicate<Path> wanted) {
        try (var entries = Files.list(folder)) {
            return entries.filter(wanted).findFirst().map(each -> each.getFileName().toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOurs(Path plan) throws IOException {
        if (!isFile(plan)) {
            return false;
        }
        try (var in = Files.newInputStream(plan)) {
            byte[] bytes = in.readNBytes(BEGINNING_BYTES);
            return BEGINNING.matcher(new String(bytes, StandardCharsets.UTF_8)).lookingAt();
        }
    }
}
