package dev.writ.evaluation;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import dev.writ.token.TokenCounter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Fills a template with every item of a dataset and holds the texts against evaluators. The same
/// evaluation of prompts again is the one that is there.
@Singleton
public class RunEvaluation implements UseCase<RunEvaluation.Input, FindEvaluation.Output> {

    /// @param repeats 1 to {@link #MAX_REPEATS}; a prompt is the same each time, an answer is not
    /// @param price of a million tokens of prompts, when their cost is to be told
    public record Input(
            TemplateRef template,
            DatasetId dataset,
            List<Fields> evaluators,
            Evaluation.Of of,
            int repeats,
            OptionalDouble price,
            Actor actor) {

        public Input {
            evaluators = List.copyOf(evaluators);
        }
    }

    /// An evaluation to be run, as a caller sends it.
    ///
    /// @param evaluators one key each, its kind
    /// @param of the prompt when left out
    /// @param repeats 1 when left out
    public record NewEvaluation(
            TemplateRef template,
            DatasetId dataset,
            List<Map<String, Object>> evaluators,
            Optional<Evaluation.Of> of,
            Optional<Integer> repeats,
            Optional<Double> price) {

        public Input by(Actor actor) {
            var read = new ArrayList<Fields>();
            evaluators.forEach(
                    each -> read.add(Fields.of("evaluators[" + read.size() + "]", each)));
            return new Input(
                    template,
                    dataset,
                    read,
                    of.orElse(Evaluation.Of.PROMPT),
                    repeats.orElse(1),
                    price.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                    actor);
        }
    }

    public static final int MAX_REPEATS = 5;

    /// Answers of one evaluation: each may take half a minute.
    public static final int MAX_ANSWERS = 50;

    private static final double MILLION = 1_000_000;

    private final Table table;
    private final Rendering rendering;
    private final Instruments instruments;
    private final Answers answers;
    private final Clock clock;

    public RunEvaluation(
            Table table,
            Rendering rendering,
            TokenCounter tokens,
            Schemas schemas,
            Grader grader,
            Answers answers,
            Clock clock) {
        this.table = table;
        this.rendering = rendering;
        this.instruments = new Instruments(tokens, schemas, grader);
        this.answers = answers;
        this.clock = clock;
    }

    /// @throws Failed when template or dataset are not there, an evaluator is wrong, the template
    ///     cannot be filled with an item, or answers are asked for and no model is configured
    @Override
    public FindEvaluation.Output run(Input input) {
        List<Evaluator> evaluators = Evaluators.read("evaluators", input.evaluators());
        Dataset dataset = Dataset.need(table, input.dataset());
        check(input, dataset);
        TemplateVersion version = rendering.version(input.template());
        Instant begin = clock.instant();
        EvaluationId id = id(input, version, begin);
        Optional<Stored<Evaluation>> there = Evaluation.TYPE.find(table, Evaluation.key(id));
        if (there.isPresent()) {
            Evaluation known = there.get().value();
            return new FindEvaluation.Output(known, ItemResult.of(table, known));
        }
        var trial = new Trial(evaluators, instruments, answers);
        var results = new ArrayList<ItemResult>();
        for (Sample sample : SampleItem.of(table, dataset)) {
            String prompt = rendering.text(version, sample.inputs());
            results.add(trial.of(id, results.size(), sample, prompt, input.of(), input.repeats()));
        }
        return kept(evaluation(id, input, version, results, trial, begin), results);
    }

    private static EvaluationId id(Input input, TemplateVersion version, Instant begin) {
        String moment =
                switch (input.of()) {
                    case PROMPT -> "";
                    case ANSWER -> begin.toString();
                };
        return Evaluation.id(
                version.hash(), input.dataset(), input.repeats(), input.evaluators(), moment);
    }

    private static void check(Input input, Dataset dataset) {
        if (input.repeats() < 1 || input.repeats() > MAX_REPEATS) {
            throw Failed.invalid("repeats is " + input.repeats(), "Use 1 to " + MAX_REPEATS);
        }
        int texts = dataset.items().size() * input.repeats();
        if (input.of() == Evaluation.Of.ANSWER && texts > MAX_ANSWERS) {
            throw Failed.limit(
                    texts + " answers are asked for",
                    "Use a smaller dataset or fewer repeats, " + MAX_ANSWERS + " together");
        }
    }

    private Evaluation evaluation(
            EvaluationId id,
            Input input,
            TemplateVersion version,
            List<ItemResult> results,
            Trial trial,
            Instant begin) {
        return new Evaluation(
                id,
                version.ref(),
                version.hash(),
                input.dataset(),
                input.of(),
                input.repeats(),
                results.size(),
                input.evaluators(),
                totals(input.evaluators(), results),
                trial.tokens(),
                cost(input, trial),
                Duration.between(begin, clock.instant()).toMillis(),
                input.actor(),
                begin);
    }

    private static OptionalDouble cost(Input input, Trial trial) {
        return input.price().isPresent()
                ? OptionalDouble.of(trial.tokens() * input.price().getAsDouble() / MILLION)
                : trial.cost();
    }

    private static List<Total> totals(List<Fields> evaluators, List<ItemResult> results) {
        var totals = new ArrayList<Total>();
        for (int i = 0; i < evaluators.size(); i++) {
            int place = i;
            List<Score> scores =
                    results.stream()
                            .flatMap(each -> each.tries().stream())
                            .map(each -> each.scores().get(place))
                            .toList();
            totals.add(Total.of(Evaluators.kind(evaluators.get(i)), scores));
        }
        return totals;
    }

    /// Items first: an evaluation that is found is whole.
    private FindEvaluation.Output kept(Evaluation evaluation, List<ItemResult> results) {
        List<Item> items = results.stream().map(ItemResult.TYPE::item).toList();
        table.putAll(items);
        table.write(Evaluation.TYPE.create(evaluation));
        return new FindEvaluation.Output(Evaluation.need(table, evaluation.id()), results);
    }
}
