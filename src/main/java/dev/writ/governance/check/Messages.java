package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What commits say of themselves. A message is named by its place and never repeated.
///
/// @param subject at most that many characters in the first line
/// @param forbid patterns that no line may hold
/// @param trailer a pattern that one line of each message must match as a whole
record Messages(OptionalLong subject, List<Pattern> forbid, Optional<Pattern> trailer)
        implements ChangeCheck {

    /// More lines of a message are not looked at.
    private static final int MAX_LINES = 1_000;

    static Messages read(Fields fields) {
        fields.only("subject", "forbid", "trailer");
        var messages =
                new Messages(
                        fields.optionalNumber("subject"),
                        fields.texts("forbid").stream()
                                .map(pattern -> Patterns.compile(fields, pattern))
                                .toList(),
                        fields.optionalText("trailer")
                                .map(pattern -> Patterns.compile(fields, pattern)));
        if (messages.subject.isEmpty() && messages.forbid.isEmpty() && messages.trailer.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has none of subject, forbid and trailer",
                    "Give one of them");
        }
        return messages;
    }

    @Override
    public Judgement judge(Change change) {
        if (change.messages().isEmpty()) {
            return new Judgement.NotJudged("messages");
        }
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < change.messages().size(); i++) {
            String where = "The message of commit %d ".formatted(i + 1);
            wrong(change.messages().get(i)).forEach(what -> problems.add(Problem.of(where + what)));
        }
        return Judgement.of(problems);
    }

    private List<String> wrong(String message) {
        List<String> lines = message.strip().lines().limit(MAX_LINES).toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        var wrong = new ArrayList<String>();
        if (first.length() > subject.orElse(Long.MAX_VALUE)) {
            wrong.add("has a first line of more than " + subject.getAsLong() + " characters");
        }
        if (forbid.stream()
                .anyMatch(
                        pattern ->
                                lines.stream().anyMatch(each -> Patterns.finds(pattern, each)))) {
            wrong.add("holds a forbidden pattern");
        }
        trailer.filter(pattern -> lines.stream().noneMatch(each -> Patterns.matches(pattern, each)))
                .ifPresent(pattern -> wrong.add("has no line like " + pattern));
        return wrong;
    }
}
