package dev.writ.evaluation;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.library.PassingRecord;
import dev.writ.library.Stamp;
import dev.writ.library.TemplateId;
import dev.writ.library.Version;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Runs the cases of a version of the library. When all of them pass, that is recorded, which opens
/// the way to production.
@Singleton
public class TestVersion implements UseCase<TestVersion.Input, RunCases.Output> {

    public record Input(TemplateId template, int version, Actor actor) {}

    private final Table table;
    private final Rendering rendering;
    private final RunCases runCases;
    private final Clock clock;

    public TestVersion(Table table, Rendering rendering, RunCases runCases, Clock clock) {
        this.table = table;
        this.rendering = rendering;
        this.runCases = runCases;
        this.clock = clock;
    }

    /// @throws Failed when there is no such version, or it has no cases
    @Override
    public RunCases.Output run(Input input) {
        Version version =
                Version.TYPE
                        .find(table, Version.key(input.template(), input.version()))
                        .orElseThrow(() -> absent(input))
                        .value();
        String cases =
                version.cases()
                        .orElseThrow(
                                () ->
                                        Failed.invalid(
                                                "Version " + version.ref() + " has no cases",
                                                "Add a version that brings some"));
        var ran = runCases.run(new RunCases.Input(rendering.version(version.ref()), cases));
        if (ran.passed()) {
            var made = new Stamp(input.actor(), clock.instant());
            var record =
                    new PassingRecord(
                            input.template(),
                            input.version(),
                            version.sha256(),
                            ran.cases().size(),
                            made);
            table.write(PassingRecord.TYPE.put(record));
        }
        return ran;
    }

    private static Failed absent(Input input) {
        return Failed.notFound(
                "There is no version " + input.version() + " of template " + input.template(),
                "List its versions to see what there is");
    }
}
