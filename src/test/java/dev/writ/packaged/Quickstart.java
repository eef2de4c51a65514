package dev.writ.packaged;

import dev.writ.finding.ImportScan;
import dev.writ.finding.Scan;
import dev.writ.finding.SourceTree;
import dev.writ.project.ProjectName;
import dev.writ.source.ReportFile;
import dev.writ.testing.Laptop;
import java.nio.file.Path;
import java.util.List;

/// The report of the examples that the packaged functions are tried with.
final class Quickstart {

    static final Path REPORT = Path.of("examples/pmd-quickstart-gson.sarif");

    /// Of a project; block some prompts of the report.
    static final Path SETTINGS = Path.of("src/test/resources/packaged/writ.yaml");

    private Quickstart() {}

    /// @param settings empty for none
    static Scan imported(Laptop laptop, ProjectName project, String settings) {
        if (!settings.isEmpty()) {
            laptop.settings(project, settings);
        }
        return imported(laptop, project);
    }

    /// The same scan, however often.
    static Scan imported(Laptop laptop, ProjectName project) {
        var reports = List.of(new ReportFile(REPORT));
        return laptop.importScan
                .run(new ImportScan.Input(project, "", List.copyOf(reports), SourceTree.NONE))
                .scan();
    }
}
