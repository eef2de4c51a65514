package dev.writ.workshop;

import dev.writ.evaluation.Evaluator;
import dev.writ.evaluation.Evaluators;
import dev.writ.evaluation.Grader;
import dev.writ.evaluation.Instruments;
import dev.writ.evaluation.Judged;
import dev.writ.evaluation.Schemas;
import dev.writ.evaluation.Score;
import dev.writ.kernel.Fields;
import dev.writ.template.Mistake;
import dev.writ.token.Budget;
import dev.writ.token.TokenCounter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Holds what a draft gave against what every prompt should be: its own sections in order, short
/// enough, and citing the places it is about. What fails is a suggestion.
@Singleton
public class Expectations {

    static final String LIBRARY = "library";

    private static final int MAX_MISTAKES = 5;

    private final Instruments instruments;

    public Expectations(TokenCounter tokens, Schemas schemas, Grader grader) {
        this.instruments = new Instruments(tokens, schemas, grader);
    }

    int tokens(String text) {
        return instruments.tokens().count(text);
    }

    List<Expectation> of(Filled.Readable draft, List<Judged> prompts) {
        var expectations = new ArrayList<Expectation>();
        draft.mistakes().stream()
                .limit(MAX_MISTAKES)
                .map(Expectations::unfit)
                .forEach(expectations::add);
        for (Fields written : expected(draft.version().sections())) {
            expectations.add(judged(written, prompts));
        }
        return expectations;
    }

    private static Expectation unfit(Mistake mistake) {
        return new Expectation(LIBRARY, false, 1, mistake.toString(), mistake.remedy());
    }

    private static List<Fields> expected(List<String> sections) {
        var expected = new ArrayList<Fields>();
        if (!sections.isEmpty()) {
            expected.add(Fields.of("", Map.of("sections", sections)));
        }
        expected.add(Fields.of("", Map.of("max-tokens", (long) Budget.DEFAULT.limit())));
        expected.add(Fields.of("", Map.of("citations", List.of("places"))));
        return expected;
    }

    private Expectation judged(Fields written, List<Judged> prompts) {
        Evaluator evaluator = Evaluators.read(written);
        String kind = written.values().keySet().iterator().next();
        List<Score> failed =
                prompts.stream()
                        .map(each -> evaluator.judge(each, instruments))
                        .filter(each -> each.standing() == Score.Standing.FAILED)
                        .toList();
        return failed.isEmpty()
                ? new Expectation(kind, true, 0, "", "")
                : new Expectation(
                        kind,
                        false,
                        failed.size(),
                        failed.getFirst().problem(),
                        failed.getFirst().remedy());
    }
}
