package dev.writ.workshop;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The assistant of who has no language model: asks the same questions one by one, and puts a draft
/// together from a template that ships and the answers. The same answers give the same draft.
@Singleton
public class Guide {

    /// As the conversation names it.
    static final String NAME = "guide";

    private static final String FILE = "templates/workshop/guide.yaml";
    private static final int MAX_ANSWER = 300;

    private final Shelf shelf;
    private final List<Question> questions;
    private final List<String> skip;
    private final List<Fields> templates;
    private final Fields says;

    /// @param none what stands for no answer
    private record Question(String id, String asks, String example, String none) {}

    public Guide(Resources resources, Yaml yaml, Shelf shelf) {
        Fields file = yaml.read(FILE, resources.text(FILE));
        this.shelf = shelf;
        this.questions =
                file.children("questions").stream()
                        .map(
                                each ->
                                        new Question(
                                                each.text("id"),
                                                each.text("asks"),
                                                each.text("example"),
                                                each.text("none")))
                        .toList();
        this.skip = file.texts("skip");
        this.templates = file.children("templates");
        this.says = file.child("says");
    }

    /// The first message of a workshop.
    ///
    /// @param said what the person wrote already
    /// @param away there is a model, and it did not answer
    String opening(List<String> said, boolean away) {
        return says.text(away ? "away" : "opening") + "\n\n" + next(said);
    }

    /// @param said all that the person wrote so far, the oldest first
    String answer(List<String> said) {
        return said.size() <= questions.size() ? says.text("noted") + " " + next(said) : next(said);
    }

    private String next(List<String> said) {
        if (said.size() < questions.size()) {
            Question question = questions.get(said.size());
            return question.asks() + " (" + question.example() + ")";
        }
        Map<String, String> answers = answers(said);
        Shelf.Ready ready = fitting(answers);
        String proposal = says.text("proposal").replace("NAME", ready.name());
        return proposal + "\n\n" + fenced(assembled(ready.text(), answers));
    }

    /// By question; what comes after the last question changes an answer.
    private Map<String, String> answers(List<String> said) {
        var answers = new LinkedHashMap<String, String>();
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i).id(), given(questions.get(i), said.get(i)));
        }
        for (String later : said.subList(questions.size(), said.size())) {
            changed(later)
                    .ifPresent(
                            question ->
                                    answers.put(
                                            question.id(),
                                            given(
                                                    question,
                                                    later.substring(later.indexOf(':') + 1))));
        }
        return answers;
    }

    private Optional<Question> changed(String said) {
        String start = said.strip().toLowerCase(Locale.ROOT);
        return questions.stream().filter(each -> start.startsWith(each.id() + ":")).findFirst();
    }

    private String given(Question question, String said) {
        String line = Untrusted.line(said, MAX_ANSWER);
        return skip.contains(line.toLowerCase(Locale.ROOT)) ? question.none() : line;
    }

    /// The first template of whose words the answers have one; the last one has no words and fits.
    private Shelf.Ready fitting(Map<String, String> answers) {
        var words =
                List.of(answers.values().iterator().next().toLowerCase(Locale.ROOT).split("\\W+"));
        Fields fitting =
                templates.stream()
                        .filter(each -> each.texts("words").stream().anyMatch(words::contains))
                        .findFirst()
                        .orElse(templates.getLast());
        return shelf.shipped(fitting.text("name")).orElseThrow();
    }

    /// The answers stand at the end, one line each, where no renderer reads them.
    private static String assembled(String text, Map<String, String> answers) {
        var lines = new ArrayList<String>();
        answers.forEach(
                (id, answer) ->
                        lines.add(
                                "- "
                                        + Character.toUpperCase(id.charAt(0))
                                        + id.substring(1)
                                        + ": "
                                        + literal(answer)));
        return text.stripTrailing() + "\n\n" + String.join("\n", lines) + "\n";
    }

    private static String literal(String answer) {
        return answer.replace("\\", "/").replace("{", "(").replace("}", ")");
    }

    private static String fenced(String draft) {
        String fence = "````";
        while (draft.contains(fence)) {
            fence += "`";
        }
        return fence + "markdown\n" + draft + fence;
    }
}
