package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// Added lines show all that they hold: no control of direction (CVE-2021-42574), nothing of no
/// width, no letter that looks blank, no tag, no control character.
///
/// @param except files it does not look at
record HiddenCharacters(List<Glob> except) implements ChangeCheck {

    /// More lines of one file tell nobody more.
    private static final int MAX_IN_FILE = 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    static HiddenCharacters read(Fields fields) {
        fields.only("except");
        return new HiddenCharacters(Globs.read(fields, "except"));
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (!Globs.any(except, file.path())) {
                file.added().stream()
                        .filter(line -> holdsHidden(line.text()))
                        .limit(MAX_IN_FILE)
                        .map(line -> problem(file, line))
                        .forEach(problems::add);
            }
        }
        return Judgement.of(problems);
    }

    private static Problem problem(Change.ChangedFile file, Change.Line line) {
        return Problem.at(
                file.path(),
                line.number(),
                "An added line of " + file.path() + " holds a character that nobody sees");
    }

    private static boolean holdsHidden(String line) {
        int before = 0;
        int at = 0;
        while (at < line.length()) {
            int each = line.codePointAt(at);
            int next = at + Character.charCount(each);
            if (isHidden(each, before, next == line.length()) && !isMarkAtStart(each, at)) {
                return true;
            }
            before = each;
            at = next;
        }
        return false;
    }

    private static boolean isMarkAtStart(int each, int at) {
        return each == BYTE_ORDER_MARK && at == 0;
    }

    private static boolean isHidden(int each, int before, boolean last) {
        if (each < ' ' || each == 0x7F) {
            return each == '\r' ? !last : each != '\t' && each != '\f';
        }
        if (each < 0x80) {
            return false;
        }
        return switch (each) {
            case 0x200C, 0x200D -> !joins(before);
            case 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFA0, BYTE_ORDER_MARK -> true;
            default ->
                    isIn(each, 0x80, 0x9F)
                            || each == 0x200B
                            || isIn(each, 0x200E, 0x200F)
                            || isIn(each, 0x202A, 0x202E)
                            || isIn(each, 0x2060, 0x2069)
                            || isIn(each, 0xE0000, 0xE007F)
                            || isIn(each, 0xE0100, 0xE01EF);
        };
    }

    /// Scripts and pictures of which some are written with a joiner behind them.
    private static boolean joins(int before) {
        return isIn(before, 0x600, 0x8FF)
                || isIn(before, 0x900, 0xDFF)
                || isIn(before, 0x2600, 0x27BF)
                || before == 0xFE0F
                || isIn(before, 0x1F000, 0x1FAFF);
    }

    private static boolean isIn(int each, int from, int to) {
        return from <= each && each <= to;
    }
}
