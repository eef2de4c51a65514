package dev.writ.diff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how git shows a binary file: that it differs, or packed in text.
final class ReadBinary {

    static final String FILES = "Binary files ";
    static final String DIFFER = " differ";

    private static final String START = "GIT binary patch";
    private static final Pattern SIZE = Pattern.compile("(literal|delta) (\\d{1,9})");
    private static final String REMEDY = "Write the patch with git diff --binary again";

    private final PatchText patch;

    private ReadBinary(PatchText patch) {
        this.patch = patch;
    }

    static Optional<Binary> read(PatchText patch) {
        if (patch.at(FILES)) {
            Bytes line = patch.take(FILES).orElseThrow();
            if (!(" " + line.text()).endsWith(DIFFER)) {
                throw patch.refusedTaken("the line about a binary file is cut off", REMEDY);
            }
            return Optional.of(new Binary.Differs());
        }
        if (!patch.at(START)) {
            return Optional.empty();
        }
        patch.take(START);
        return Optional.of(new ReadBinary(patch).patch());
    }

    private Binary patch() {
        Binary.Part forward =
                part().orElseThrow(() -> patch.refused("no literal and no delta follows", REMEDY));
        return new Binary.Patch(forward, part());
    }

    private Optional<Binary.Part> part() {
        if (!patch.at("literal ") && !patch.at("delta ")) {
            return Optional.empty();
        }
        String head = patch.withoutEnd().text();
        Matcher size = SIZE.matcher(head);
        if (!size.matches()) {
            throw patch.refused("'" + PatchText.clip(head) + "' gives no size", REMEDY);
        }
        patch.take();
        int from = patch.offset();
        while (!patch.at("\n")) {
            packed();
        }
        Bytes packed = patch.since(from);
        patch.take();
        return Optional.of(
                new Binary.Part(
                        size.group(1).equals("literal") ? Binary.Kind.LITERAL : Binary.Kind.DELTA,
                        Integer.parseInt(size.group(2)),
                        packed));
    }

    /// A letter for the number of bytes, then five characters for each four of them.
    private void packed() {
        if (patch.atEnd()) {
            throw patch.refused("the patch ends within a binary file", REMEDY);
        }
        Bytes line = patch.withoutEnd();
        int bytes = count(line.at(0));
        if (bytes == 0 || line.length() != 1 + (bytes + 3) / 4 * 5) {
            throw patch.refused(
                    "'" + PatchText.clip(line) + "' is no line of a packed binary file", REMEDY);
        }
        patch.take();
    }

    /// How many bytes a line has, 1 to 52; 0 when the letter is none.
    static int count(byte letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return letter - 'A' + 1;
        }
        return letter >= 'a' && letter <= 'z' ? letter - 'a' + 27 : 0;
    }
}
