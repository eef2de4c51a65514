package dev.writ.cli;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `writ` itself: explains what there is.
@Command(
        name = "writ",
        description = "Turns analyzer findings into governed prompts for coding agents.",
        mixinStandardHelpOptions = true,
        versionProvider = WritCommand.Version.class,
        subcommands = {
            PlanCommand.class,
            ScansCommand.class,
            PromptsCommand.class,
            CheckCommand.class,
            ChangesCommand.class,
            RollbackCommand.class,
            RecordCommand.class,
            EvidenceCommand.class,
            RulesCommand.class,
            SettingsCommand.class,
            WaiversCommand.class,
            TemplateCommand.class,
            OrchestrationCommand.class,
            DatasetsCommand.class,
            EvaluateCommand.class,
            ExperimentsCommand.class,
            WorkshopCommand.class,
            ServeCommand.class
        },
        footer = {
            "",
            "The store is the folder .writ here, or the one that WRIT_DATA names.",
            "",
            "Example: writ plan report.sarif --repo ."
        })
public class WritCommand implements Runnable {

    @Spec CommandSpec spec;

    /// The version this was built as.
    @Singleton
    @Unremovable
    public static class Version implements IVersionProvider {

        private final String version;

        public Version(
                @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown")
                        String version) {
            this.version = version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"writ " + version};
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut(), CommandLine.Help.Ansi.AUTO);
    }
}
