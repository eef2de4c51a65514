package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Added lines hold no secret: no token of a known shape, plain, in pieces or in base64, and no
/// value that looks random under a name that promises a secret. A message names what it looks like
/// and where, never the text.
///
/// @param tokens shapes of known secrets
/// @param named values under names that promise a secret; empty for not looking
/// @param except files it does not look at
record Secrets(List<TokenShape> tokens, Optional<NamedSecret> named, List<Glob> except)
        implements ChangeCheck {

    /// More lines of one file tell nobody more.
    private static final int MAX_IN_FILE = 20;

    static Secrets read(Fields fields) {
        fields.only("tokens", "names", "placeholders", "plain", "except");
        var placeholders = Placeholders.read(fields);
        var secrets =
                new Secrets(
                        fields.children("tokens").stream()
                                .map(token -> TokenShape.read(token, placeholders))
                                .toList(),
                        fields.optionalText("names")
                                .map(names -> NamedSecret.read(fields, names, placeholders)),
                        Globs.read(fields, "except"));
        if (secrets.tokens.isEmpty() && secrets.named.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither tokens nor names", "Give one of them");
        }
        return secrets;
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (!Globs.any(except, file.path())) {
                problems.addAll(problems(file));
            }
        }
        return Judgement.of(problems);
    }

    private List<Problem> problems(Change.ChangedFile file) {
        var problems = new ArrayList<Problem>();
        List<Change.Line> lines = file.added();
        for (int i = 0; i < lines.size() && problems.size() < MAX_IN_FILE; i++) {
            String line = lines.get(i).text();
            int number = lines.get(i).number();
            Pieces pieces = Pieces.from(lines, i);
            shape(line)
                    .or(() -> pieces.joined().flatMap(this::shape))
                    .or(
                            () ->
                                    Base64Runs.in(line).stream()
                                            .flatMap(t -> shape(t).stream())
                                            .findFirst())
                    .or(
                            () ->
                                    named.filter(each -> each.isIn(file.path(), line))
                                            .map(NamedSecret::said))
                    .ifPresent(
                            what ->
                                    problems.add(
                                            Problem.at(
                                                    file.path(),
                                                    number,
                                                    "An added line of "
                                                            + file.path()
                                                            + " holds what looks like "
                                                            + what)));
        }
        return problems;
    }

    private Optional<String> shape(String text) {
        return tokens.stream().filter(token -> token.isIn(text)).map(TokenShape::name).findFirst();
    }
}
