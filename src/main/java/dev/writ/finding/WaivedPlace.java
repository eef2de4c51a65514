package dev.writ.finding;

import dev.writ.kernel.Fields;

/// What is accepted, as those are told of it who work on the same files.
///
/// @param rule of the analyzer, as `tool/id`, or one of ours. Hostile text
/// @param place of a finding, such as `src/A.java:12`; of a rule the glob, empty for any file
public record WaivedPlace(Kind kind, String rule, String place, Acceptance acceptance) {

    /// What was accepted.
    public enum Kind {
        /// One finding stays.
        FINDING,
        /// Changes need not keep a rule of ours.
        RULE
    }

    /// Names and numbers that are stored with the texts.
    private static final int OVERHEAD = 100;

    static WaivedPlace of(Group.Member member, Acceptance acceptance) {
        AnalyzerRule rule = member.first().rule();
        return new WaivedPlace(
                Kind.FINDING,
                rule.tool() + "/" + rule.id(),
                member.first().place().label(),
                acceptance);
    }

    int bytes() {
        return OVERHEAD + Clip.bytes(rule) + Clip.bytes(place) + acceptance.bytes();
    }

    Fields write() {
        return Fields.builder()
                .put("kind", kind)
                .put("rule", rule)
                .put("place", place)
                .put("acceptance", acceptance.write())
                .build();
    }

    static WaivedPlace read(Fields fields) {
        return new WaivedPlace(
                fields.choice("kind", Kind.class),
                fields.text("rule"),
                fields.text("place"),
                Acceptance.read(fields.child("acceptance")));
    }
}
