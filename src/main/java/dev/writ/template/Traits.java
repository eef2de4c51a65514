package dev.writ.template;

import dev.writ.finding.Group;
import java.util.List;

/// What routing looks at. All of it is an analyzer's word.
record Traits(
        String tool, String rule, String title, List<String> tags, List<String> cwes, String path) {

    private static final int MAX_CHARS = 200;

    static Traits of(Group group) {
        var rule = group.rule();
        return new Traits(
                Untrusted.line(rule.tool(), MAX_CHARS),
                Untrusted.line(rule.id(), MAX_CHARS),
                Untrusted.line(rule.title(), MAX_CHARS),
                rule.tags().stream().map(tag -> Untrusted.line(tag, MAX_CHARS)).toList(),
                rule.cwes(),
                Untrusted.line(group.path(), MAX_CHARS));
    }
}
