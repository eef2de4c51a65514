package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.finding.ImportScan;
import dev.writ.finding.SentReport;
import dev.writ.finding.SourceTree;
import dev.writ.project.ProjectName;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Contract: `functions/import-scan/`.
@Singleton
public class ImportScanFunction {

    private static final String NAME = "import-scan";

    /// @param name what the user calls the scan; the first report's name when it is left out
    /// @param reports Lambda takes 6 MB of them, in base64
    public record Input(ProjectName project, Optional<String> name, List<SentReport> reports) {

        ImportScan.Input wanted() {
            return new ImportScan.Input(
                    project, name.orElse(""), List.copyOf(reports), SourceTree.NONE);
        }
    }

    private final ImportScan importScan;
    private final Watch watch;

    public ImportScanFunction(ImportScan importScan, Watch watch) {
        this.importScan = importScan;
        this.watch = watch;
    }

    @Funq(NAME)
    public ImportScan.Output handle(Input input) {
        return watch.run(NAME, importScan, input.wanted());
    }
}
