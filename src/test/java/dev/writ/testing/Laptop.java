package dev.writ.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.writ.cache.CaffeineCaches;
import dev.writ.change.CheckChange;
import dev.writ.change.ValidateWork;
import dev.writ.diff.ApplyDiff;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.RehearseRollback;
import dev.writ.draft.Customize;
import dev.writ.draft.DraftInputs;
import dev.writ.draft.Generate;
import dev.writ.execution.FindTracking;
import dev.writ.execution.RecordExecution;
import dev.writ.execution.Tracking;
import dev.writ.experiment.AssignVariant;
import dev.writ.finding.CompareReports;
import dev.writ.finding.FindScan;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Report;
import dev.writ.finding.RuleClasses;
import dev.writ.finding.ScanId;
import dev.writ.finding.SourceTree;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.RollbackPlan;
import dev.writ.governance.RuleBooks;
import dev.writ.governance.RuleSets;
import dev.writ.governance.SafetyChecks;
import dev.writ.governance.Validate;
import dev.writ.governance.WaivableRules;
import dev.writ.intake.ReportReader;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Caches;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Table;
import dev.writ.kernel.Yaml;
import dev.writ.library.KnownTemplates;
import dev.writ.library.ResolveTemplate;
import dev.writ.pipeline.Pipeline;
import dev.writ.plan.CheckSettings;
import dev.writ.plan.DescribePlan;
import dev.writ.plan.EndBatch;
import dev.writ.plan.EndPlanning;
import dev.writ.plan.FindProgress;
import dev.writ.plan.FormBatches;
import dev.writ.plan.MakePlan;
import dev.writ.plan.Plan;
import dev.writ.plan.ReadBatch;
import dev.writ.plan.SumUp;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.project.SaveSettings;
import dev.writ.prompt.CommitDraft;
import dev.writ.prompt.ListPrompts;
import dev.writ.qute.QutePages;
import dev.writ.qute.QuteRenderer;
import dev.writ.settings.ShippedResources;
import dev.writ.settings.SnakeYaml;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.Advice;
import dev.writ.template.KeptTemplates;
import dev.writ.template.Personas;
import dev.writ.template.Renderer;
import dev.writ.template.RouteFinding;
import dev.writ.template.Templates;
import dev.writ.template.VerifyCommands;
import dev.writ.token.TokenCounter;
import dev.writ.tokenizer.JtokkitCounter;
import dev.writ.waiver.AdoptWaiver;
import dev.writ.waiver.GrantWaiver;
import dev.writ.waiver.JudgeCriteria;
import dev.writ.waiver.ListWaivers;
import dev.writ.waiver.ProposeWaivers;
import dev.writ.waiver.RevokeWaiver;
import dev.writ.waiver.Waivers;
import dev.writ.workflow.Chain;
import dev.writ.workflow.LocalPipeline;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// Everything as it runs on a laptop, put together by hand over a table of the test's choice.
public final class Laptop {

    public static final ProjectName PROJECT = new ProjectName("demo");
    public static final Yaml YAML = new SnakeYaml();
    public static final Resources RESOURCES = new ShippedResources(YAML);
    public static final TokenCounter TOKENS = new JtokkitCounter();
    public static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                    .build();

    public final Table table;
    public final Clock clock;
    private final Caches caches = new CaffeineCaches();
    public final Personas personas = new Personas(RESOURCES, YAML);
    public final Templates templates = new Templates(RESOURCES, YAML);
    public final Renderer renderer = new QuteRenderer(templates, caches);
    public final RuleBooks ruleBooks = new RuleBooks(RESOURCES, YAML, personas, caches);
    public final RouteFinding routeFinding = new RouteFinding(RESOURCES, YAML, personas, caches);
    public final RuleSets ruleSets;
    public final KeptTemplates keptTemplates;
    public final KnownTemplates knownTemplates;
    public final ResolveTemplate resolveTemplate;
    public final FindSettings findSettings;
    public final SaveSettings saveSettings;
    public final ImportScan importScan;
    public final GroupFindings groupFindings;
    public final EmbedRules embedRules;
    public final Chain chain;
    public final Pipeline pipeline;
    public final CheckChange checkChange;
    public final MakePlan makePlan;
    public final DescribePlan describePlan;
    public final Waivers waivers;
    public final GrantWaiver grantWaiver;
    public final RevokeWaiver revokeWaiver;
    public final AdoptWaiver adoptWaiver;
    public final ListWaivers listWaivers;

    public Laptop() {
        this(new TickingClock());
    }

    private Laptop(Clock clock) {
        this(SqliteTable.inMemory(clock), clock);
    }

    public Laptop(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.ruleSets = new RuleSets(table, caches);
        this.resolveTemplate = new ResolveTemplate(table, templates, new AssignVariant(table));
        this.knownTemplates =
                new KnownTemplates(table, YAML, personas, templates, resolveTemplate, caches);
        this.keptTemplates = new KeptTemplates(table, templates, caches);
        this.findSettings = new FindSettings(table);
        this.saveSettings = new SaveSettings(table, YAML, clock);
        this.importScan =
                new ImportScan(
                        table,
                        new ReportReader(personas),
                        new RuleClasses(RESOURCES, YAML),
                        new ProposeWaivers(table, clock),
                        clock);
        this.waivers = new Waivers(table, clock);
        this.grantWaiver =
                new GrantWaiver(
                        table,
                        findSettings,
                        new JudgeCriteria(new WaivableRules(ruleBooks, findSettings)),
                        clock);
        this.revokeWaiver = new RevokeWaiver(table, clock);
        this.adoptWaiver = new AdoptWaiver(table, findSettings, clock);
        this.listWaivers = new ListWaivers(table, clock);
        this.groupFindings = new GroupFindings(table, waivers);
        this.checkChange =
                new CheckChange(
                        table,
                        findSettings,
                        ruleBooks,
                        ruleSets,
                        waivers,
                        new ReadDiff(),
                        new RehearseRollback(new ApplyDiff()),
                        new CompareReports(
                                table,
                                new ReportReader(personas),
                                new RuleClasses(RESOURCES, YAML)),
                        clock);
        this.embedRules = embedRules();
        this.chain = chain();
        this.pipeline = new LocalPipeline(RESOURCES, chain, JSON);
        this.describePlan =
                new DescribePlan(
                        new FindScan(table),
                        new FindProgress(table, new FindTracking(table)),
                        new ListPrompts(table),
                        new QutePages(RESOURCES));
        this.makePlan =
                new MakePlan(
                        saveSettings,
                        new CheckSettings(ruleBooks, routeFinding, customize(), personas),
                        importScan,
                        groupFindings,
                        pipeline,
                        new SumUp(table),
                        clock);
    }

    private Customize customize() {
        return new Customize(table, findSettings, templates, knownTemplates, personas, clock);
    }

    private EmbedRules embedRules() {
        return new EmbedRules(
                table,
                findSettings,
                ruleBooks,
                ruleSets,
                new SafetyChecks(RESOURCES, YAML, personas),
                new RollbackPlan(RESOURCES, YAML, personas),
                templates,
                knownTemplates,
                keptTemplates,
                renderer,
                TOKENS);
    }

    private Chain chain() {
        return new Chain(
                new Generate(
                        table,
                        findSettings,
                        routeFinding,
                        templates,
                        knownTemplates,
                        new DraftInputs(
                                new VerifyCommands(RESOURCES, YAML),
                                new Advice(RESOURCES, YAML, personas, templates)),
                        clock),
                customize(),
                embedRules,
                new ValidateWork(
                        new Validate(table, findSettings, ruleBooks, ruleSets, knownTemplates),
                        checkChange),
                new CommitDraft(table, clock),
                new RecordExecution(table, clock),
                new FormBatches(table, clock, groupFindings),
                new ReadBatch(table),
                new EndBatch(table, clock),
                new EndPlanning(table, clock),
                JSON);
    }

    /// Keeps a project's settings without asking the features whether they understand them.
    public ProjectSettings settings(String text) {
        return settings(PROJECT, text);
    }

    public ProjectSettings settings(ProjectName project, String text) {
        var settings = saveSettings.read(new SaveSettings.Text(project, "writ.yaml", text));
        return saveSettings
                .run(new SaveSettings.Input(settings, OptionalLong.empty(), Actor.LOCAL))
                .value();
    }

    /// How far a scan's prompts are, counted as asked.
    public Tracking tracking(ScanId scan, boolean recount) {
        return new FindTracking(table).run(new FindTracking.Input(scan, recount));
    }

    /// The plan of one report with nothing asked for.
    public Plan plan(Path report) {
        return plan(report, Optional.empty(), GroupFindings.By.FILE, GroupFindings.Filter.NONE);
    }

    /// The plan of several reports with nothing asked for.
    public Plan plan(Report... reports) {
        return plan(
                List.of(reports),
                Optional.empty(),
                GroupFindings.By.FILE,
                GroupFindings.Filter.NONE);
    }

    public Plan plan(
            Path report,
            Optional<String> settings,
            GroupFindings.By by,
            GroupFindings.Filter filter) {
        return plan(List.of(new ReportFile(report)), settings, by, filter);
    }

    private Plan plan(
            List<Report> reports,
            Optional<String> settings,
            GroupFindings.By by,
            GroupFindings.Filter filter) {
        return makePlan.run(
                new MakePlan.Input(
                        PROJECT,
                        "",
                        reports,
                        SourceTree.NONE,
                        settings.map(text -> new MakePlan.SettingsText("writ.yaml", text)),
                        by,
                        filter,
                        (step, done, total) -> {}));
    }

    /// A clock that goes on by a second each time it is read, from a fixed beginning.
    public static final class TickingClock extends Clock {

        private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
        private final AtomicLong seconds = new AtomicLong();

        @Override
        public Instant instant() {
            return START.plus(Duration.ofSeconds(seconds.getAndIncrement()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
