package dev.writ.cli;

import dev.writ.finding.GroupFindings;
import dev.writ.finding.LocalFiles;
import dev.writ.finding.Severity;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.plan.MakePlan;
import dev.writ.plan.Plan;
import dev.writ.project.ProjectName;
import dev.writ.template.Pages;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ plan`: reports in, a folder of prompts out.
@Command(
        name = "plan",
        description = "Imports analyzer reports and writes one governed prompt for each group.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  writ plan report.sarif",
            "  writ plan pmd.sarif checkstyle.sarif.gz --repo . --severity medium",
            "  writ plan report.sarif --path 'src/main/**' --limit 10 --json",
            "",
            "Exit codes: 0 a plan was made (blocked prompts included), 2 bad input, 7 store away."
        })
public class PlanCommand implements Callable<Integer> {

    static final String JSON = "--json";

    private static final String SETTINGS = "writ.yaml";

    /// What [GroupFindings.Filter] takes for "no limit".
    private static final int ALL = 0;

    @Spec CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "SARIF 2.1.0 or writ-analysis/1, plain or gzip; - reads what is piped in.")
    List<String> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".writ/plan",
            description = "Where the prompts go (default: ${DEFAULT-VALUE}).")
    Path out = Path.of(".writ", "plan");

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The source that was analyzed: gives excerpts and better identity.")
    @Nullable String repo;

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description = "The project's name (default: that of the folder).")
    @Nullable String project;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call this scan.")
    String name = "";

    @Option(
            names = "--group",
            paramLabel = "none|file|rule",
            defaultValue = "file",
            description = "What one prompt handles: a finding, a rule in a file, a rule.")
    GroupFindings.By by = GroupFindings.By.FILE;

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            description = "At least: critical, high, medium, low or note.")
    @Nullable Severity severity;

    @Option(names = "--rule", paramLabel = "ID", description = "Only this rule; repeatable.")
    List<String> rules = new ArrayList<>();

    @Option(names = "--path", paramLabel = "GLOB", description = "Only these files; repeatable.")
    List<String> paths = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "At most N prompts, best first.")
    @Nullable Integer limit;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Project settings (default: writ.yaml of the repository, if there).")
    @Nullable Path config;

    @Option(names = JSON, description = "Print one JSON object and nothing else.")
    boolean json;

    @Mixin StoreOptions store = new StoreOptions();

    private final Provider<MakePlan> makePlan;
    private final Provider<LocalFiles> localFiles;
    private final Provider<Pages> pages;
    private final Terminal terminal;

    public PlanCommand(
            Provider<MakePlan> makePlan,
            Provider<LocalFiles> localFiles,
            Provider<Pages> pages,
            Terminal terminal) {
        this.makePlan = makePlan;
        this.localFiles = localFiles;
        this.pages = pages;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        store.choose();
        var folder = new PlanFolder(out, pages.get());
        folder.check();
        PrintWriter errors = spec.commandLine().getErr();
        var progress = new ProgressLine(errors, terminal.interactive() && !json);
        Plan plan;
        try {
            plan = makePlan.get().run(input(json ? (step, done, total) -> {} : progress));
        } finally {
            progress.end();
        }
        folder.write(plan);
        long millis = (System.nanoTime() - start) / 1_000_000;
        PrintWriter output = spec.commandLine().getOut();
        if (json) {
            output.println(PlanJson.line(PlanJson.summary(plan, out, millis)));
        } else {
            output.print(new PlanText(terminal).of(plan, out, millis));
        }
        output.flush();
        return 0;
    }

    private MakePlan.Input input(MakePlan.Progress progress) {
        if (limit != null && limit < 1) {
            throw Failed.invalid("--limit is " + limit, "Use 1 or more, or leave it out");
        }
        LocalFiles local = localFiles.get();
        return new MakePlan.Input(
                new ProjectName(
                        project == null
                                ? FolderName.of(Path.of(repo == null ? "" : repo))
                                : project),
                name,
                files.stream().map(local::report).toList(),
                repo == null ? SourceTree.NONE : local.sources(repo),
                settings(),
                by,
                new GroupFindings.Filter(
                        Optional.ofNullable(severity), rules, paths, limit == null ? ALL : limit),
                progress);
    }

    private Optional<MakePlan.SettingsText> settings() {
        Path file = config != null ? config : Path.of(repo == null ? "" : repo, SETTINGS);
        if (config == null && !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MakePlan.SettingsText(file.toString(), Files.readString(file)));
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(file + " cannot be read", "Name a file of settings"),
                    unreadable);
        }
    }
}
