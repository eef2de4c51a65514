package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The paths that a patch may name: files below the top of a repository, nothing of git's own.
final class SafePath {

    /// As Linux has it; git takes no longer one.
    static final int MAX_BYTES = 4096;

    private static final String REMEDY =
            "Name files relative to the top of the repository, as git diff does";

    private SafePath() {}

    static String read(PatchText patch, Bytes name) {
        if (name.length() > MAX_BYTES) {
            throw unsafe(patch, name, "is longer than " + MAX_BYTES + " bytes");
        }
        String path = decoded(patch, name);
        if (path.codePoints().anyMatch(Character::isISOControl)) {
            throw unsafe(patch, name, "holds a control character");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            throw unsafe(patch, name, "is absolute");
        }
        for (String part : path.split("[/\\\\]", -1)) {
            part(patch, name, part);
        }
        return path;
    }

    private static void part(PatchText patch, Bytes name, String part) {
        if (part.isEmpty() || part.equals(".")) {
            throw unsafe(patch, name, "has a part without a name");
        }
        if (part.equals("..")) {
            throw unsafe(patch, name, "leaves the repository");
        }
        if (isGit(part)) {
            throw unsafe(patch, name, "is inside of .git");
        }
    }

    /// Also as Windows and macOS would read it.
    private static boolean isGit(String part) {
        String plain =
                part.codePoints()
                        .filter(each -> Character.getType(each) != Character.FORMAT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        int colon = plain.indexOf(':');
        String name = (colon < 0 ? plain : plain.substring(0, colon)).replaceAll("[. ]+$", "");
        return name.equalsIgnoreCase(".git") || name.equalsIgnoreCase("git~1");
    }

    private static String decoded(PatchText patch, Bytes name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.toArray()))
                    .toString();
        } catch (CharacterCodingException other) {
            throw patch.refusedTaken(
                    "the path '" + PatchText.clip(name) + "' is not UTF-8",
                    "Rename the file; Writ knows paths in UTF-8 only");
        }
    }

    private static Failed unsafe(PatchText patch, Bytes name, String why) {
        return patch.refusedTaken("the path '" + PatchText.clip(name) + "' " + why, REMEDY);
    }
}
