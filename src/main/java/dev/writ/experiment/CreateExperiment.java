package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.statistics.Curves;
import dev.writ.statistics.SamplePlan;
import dev.writ.template.TemplateRef;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Prepares an experiment and plans how many subjects it takes. Nothing is assigned before it is
/// started. The same request of the same moment is the experiment that is there.
@Singleton
public class CreateExperiment implements UseCase<CreateExperiment.Input, Experiment> {

    /// @param versions of one template, the control first, 2 to {@link #MAX_VARIANTS}
    /// @param percent of the findings for each, 100 together; empty for equal shares
    /// @param salt 1 to 100 characters; empty for one of its own
    public record Input(
            String title,
            List<TemplateRef> versions,
            List<Integer> percent,
            String salt,
            Goal goal,
            Actor actor) {

        public Input {
            versions = List.copyOf(versions);
            percent = List.copyOf(percent);
        }
    }

    public static final int MAX_VARIANTS = 5;

    private static final int ID_LENGTH = 20;
    private static final int MIN_TITLE = 5;
    private static final int MAX_TEXT = 100;
    private static final int ALL = 100;

    private final Table table;
    private final Versions versions;
    private final Curves curves;
    private final Clock clock;

    public CreateExperiment(Table table, Versions versions, Curves curves, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.curves = curves;
        this.clock = clock;
    }

    /// @throws Failed when versions, shares or goal cannot be; a version is not there
    @Override
    public Experiment run(Input input) {
        check(input);
        input.versions().forEach(versions::need);
        List<Variant> variants = variants(input);
        SamplePlan plan = input.goal().design(variants.size() - 1).plan(curves);
        var now = clock.instant();
        var id =
                new ExperimentId(
                        "x-"
                                + Hash.id(
                                        ID_LENGTH,
                                        List.of(
                                                input.title(),
                                                input.versions().toString(),
                                                input.salt(),
                                                now.toString())));
        var experiment =
                new Experiment(
                        id,
                        input.title(),
                        input.versions().getFirst().name(),
                        variants,
                        input.goal(),
                        input.salt().isEmpty() ? id.value() : input.salt(),
                        plan,
                        plan.total(variants.stream().map(Variant::percent).toList()),
                        Experiment.Status.DRAFT,
                        List.of(),
                        Optional.empty(),
                        "",
                        input.actor(),
                        now,
                        Optional.empty(),
                        Optional.empty());
        table.write(Experiment.TYPE.create(experiment));
        return Experiment.need(table, id).value();
    }

    private static void check(Input input) {
        String title = input.title();
        if (title.length() < MIN_TITLE || !title.equals(Untrusted.line(title, MAX_TEXT))) {
            throw Failed.invalid(
                    "The title is short, long or has hidden characters",
                    "Use " + MIN_TITLE + " to " + MAX_TEXT + " plain characters");
        }
        if (!input.salt().equals(Untrusted.line(input.salt(), MAX_TEXT))) {
            throw Failed.invalid(
                    "The salt is long or has hidden characters",
                    "Use up to " + MAX_TEXT + " plain characters");
        }
        int count = input.versions().size();
        boolean one = input.versions().stream().map(TemplateRef::name).distinct().count() == 1;
        if (count < 2 || count > MAX_VARIANTS || !one) {
            throw Failed.invalid(
                    "The versions are not 2 to " + MAX_VARIANTS + " of one template",
                    "Give the control first, then what is tried against it");
        }
        if (new HashSet<>(input.versions()).size() < count) {
            throw Failed.invalid("A version is there twice", "Give each once");
        }
    }

    private static List<Variant> variants(Input input) {
        int count = input.versions().size();
        List<Integer> percent = input.percent().isEmpty() ? equal(count) : input.percent();
        boolean wrong = percent.size() != count || percent.stream().anyMatch(each -> each < 1);
        if (wrong || percent.stream().mapToInt(each -> each).sum() != ALL) {
            throw Failed.invalid(
                    "The shares are not " + count + " whole percents, 100 together",
                    "Give one for each version, at least 1");
        }
        var variants = new ArrayList<Variant>();
        for (int i = 0; i < count; i++) {
            variants.add(new Variant(Variant.name(i), input.versions().get(i), percent.get(i)));
        }
        return variants;
    }

    /// What does not divide goes to the control.
    private static List<Integer> equal(int count) {
        var percent = new ArrayList<Integer>();
        percent.add(ALL - (count - 1) * (ALL / count));
        for (int i = 1; i < count; i++) {
            percent.add(ALL / count);
        }
        return percent;
    }
}
