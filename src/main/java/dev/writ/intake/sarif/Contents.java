package dev.writ.intake.sarif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Source files that the reports' artifacts hold, within the budget.
final class Contents {

    private final Map<String, String> byPath = new LinkedHashMap<>();
    private int room = SarifLimits.CONTENTS_BUDGET;
    private int leftOut;

    boolean hasRoom() {
        return room > 0;
    }

    void skipped() {
        leftOut++;
    }

    /// Whether the text fits what is left of the budget; takes its room if so.
    boolean take(String text) {
        if (text.length() > room) {
            room = 0;
            leftOut++;
            return false;
        }
        room -= text.length();
        return true;
    }

    void keep(String path, String text) {
        if (!path.isEmpty()) {
            byPath.putIfAbsent(path, text);
        }
    }

    Map<String, String> byPath() {
        return byPath;
    }

    Optional<String> leftOut() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of(
                        leftOut
                                + " embedded source files were left out, since together they pass "
                                + SarifLimits.CONTENTS_BUDGET
                                + " characters");
    }
}
