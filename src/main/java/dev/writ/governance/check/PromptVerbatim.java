package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules, safety checks and rollback steps stand in the prompt word for word, under their ids, each
/// on a line of its own outside of data; nothing else looks like one of them.
record PromptVerbatim() implements PromptCheck {

    private static final Pattern LIST_MARK = Pattern.compile("^\\s{0,8}(?:[-*] (?:\\[ ] )?)?");

    private static final Pattern LIKE_A_RULE =
            Pattern.compile("\\*\\*[A-Za-z][A-Za-z0-9-]{0,60}-[0-9]{3}\\*\\*.*");

    static PromptVerbatim read(Fields fields) {
        fields.only();
        return new PromptVerbatim();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        if (prompt.verbatim().isEmpty()) {
            return Judgement.broken("The prompt has no rule, safety check or rollback step");
        }
        List<String> lines =
                prompt.text().ours().stream()
                        .map(line -> LIST_MARK.matcher(line).replaceFirst(""))
                        .toList();
        return Judgement.ofPrompt(
                Stream.concat(
                                missing(prompt.verbatim(), new HashSet<>(lines)),
                                added(lines, new HashSet<>(prompt.verbatim())))
                        .toList());
    }

    private static Stream<String> missing(List<String> verbatim, Set<String> lines) {
        return verbatim.stream()
                .filter(text -> !lines.contains(text))
                .map(text -> "A required text is missing or changed: " + text);
    }

    private static Stream<String> added(List<String> lines, Set<String> verbatim) {
        long added =
                lines.stream()
                        .filter(line -> LIKE_A_RULE.matcher(line).matches())
                        .filter(line -> !verbatim.contains(line))
                        .count();
        return added == 0
                ? Stream.empty()
                : Stream.of("Lines that look like rules and are none: " + added);
    }
}
