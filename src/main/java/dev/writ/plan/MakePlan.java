package dev.writ.plan;

import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.GroupId;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Report;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Actor;
import dev.writ.kernel.UseCase;
import dev.writ.pipeline.Pipeline;
import dev.writ.pipeline.Start;
import dev.writ.pipeline.Walked;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.project.SaveSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The main job: reports in, a plan of committed prompts out.
///
/// Safe to interrupt and to repeat: what was committed stays, the rest is done the next time.
@Singleton
public class MakePlan implements UseCase<MakePlan.Input, Plan> {

    /// @param name what the user calls the scan
    /// @param settings the repository's `writ.yaml`, where there is one
    public record Input(
            ProjectName project,
            String name,
            List<Report> reports,
            SourceTree sources,
            Optional<SettingsText> settings,
            GroupFindings.By by,
            GroupFindings.Filter filter,
            Progress progress) {

        public Input {
            reports = List.copyOf(reports);
        }
    }

    /// @param where the file's name, for messages
    public record SettingsText(String where, String text) {}

    /// Told as the plan goes on.
    @FunctionalInterface
    public interface Progress {

        /// @param step what is being done, such as `prompts`
        /// @param total 0 where it is not known
        void at(String step, int done, int total);
    }

    private final SaveSettings saveSettings;
    private final CheckSettings checkSettings;
    private final ImportScan importScan;
    private final GroupFindings groupFindings;
    private final Pipeline pipeline;
    private final SumUp sumUp;
    private final Clock clock;

    public MakePlan(
            SaveSettings saveSettings,
            CheckSettings checkSettings,
            ImportScan importScan,
            GroupFindings groupFindings,
            Pipeline pipeline,
            SumUp sumUp,
            Clock clock) {
        this.saveSettings = saveSettings;
        this.checkSettings = checkSettings;
        this.importScan = importScan;
        this.groupFindings = groupFindings;
        this.pipeline = pipeline;
        this.sumUp = sumUp;
        this.clock = clock;
    }

    @Override
    public Plan run(Input input) {
        Instant start = clock.instant();
        Optional<ProjectSettings> settings = checked(input);
        input.progress().at("findings", 0, 0);
        var imported =
                importScan.run(
                        new ImportScan.Input(
                                input.project(), input.name(), input.reports(), input.sources()));
        settings.ifPresent(this::save);
        var grouped =
                groupFindings.run(
                        new GroupFindings.Input(imported.scan().id(), input.by(), input.filter()));
        var walked = walk(grouped.groups(), input.progress());
        return sumUp.run(new SumUp.Input(start, imported, grouped, walked));
    }

    private Optional<ProjectSettings> checked(Input input) {
        Optional<ProjectSettings> settings =
                input.settings()
                        .map(
                                each ->
                                        saveSettings.read(
                                                new SaveSettings.Text(
                                                        input.project(),
                                                        each.where(),
                                                        each.text())));
        settings.ifPresent(checkSettings::check);
        return settings;
    }

    private void save(ProjectSettings settings) {
        saveSettings.run(new SaveSettings.Input(settings, OptionalLong.empty(), Actor.LOCAL));
    }

    private Map<GroupId, Walked> walk(List<Group> groups, Progress progress) {
        var walked = new HashMap<GroupId, Walked>();
        progress.at("prompts", 0, groups.size());
        pipeline.run(
                groups.stream().map(Start::of).toList(),
                each -> {
                    walked.put(each.group(), each);
                    progress.at("prompts", walked.size(), groups.size());
                });
        return walked;
    }
}
