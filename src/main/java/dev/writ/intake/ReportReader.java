package dev.writ.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.writ.finding.Analysis;
import dev.writ.finding.AnalysisReader;
import dev.writ.finding.Report;
import dev.writ.intake.json.Counted;
import dev.writ.intake.json.Document;
import dev.writ.intake.json.Json;
import dev.writ.intake.json.Unpacked;
import dev.writ.intake.sarif.SarifLimits;
import dev.writ.kernel.Hash;
import dev.writ.template.Personas;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a report, plain or gzip, in UTF-8, UTF-16 or UTF-32, in one pass: Writ's own form if its
/// first field is `format` (only `$schema` may stand before), else SARIF 2.1.0.
@Singleton
public class ReportReader implements AnalysisReader {

    private static final int BUFFER = 1 << 16;

    private final JsonFactory factory =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(SarifLimits.MAX_NESTING)
                                    .maxStringLength(SarifLimits.MAX_TEXT)
                                    .build())
                    .build();

    private final Personas personas;

    public ReportReader(Personas personas) {
        this.personas = personas;
    }

    @Override
    public Analysis read(Report report) {
        var progress = new Progress();
        try (InputStream in = report.open()) {
            var packed = new Counted(in);
            var digest = Hash.digest();
            var plain = packed.gzip() ? new GZIPInputStream(packed, BUFFER) : packed;
            progress.bytes = new Unpacked(plain, digest, SarifLimits.MAX_BYTES);
            Document document = document(report.name(), progress.bytes);
            if (packed.gzip()) {
                document.notePackedBytes(packed.count());
            }
            return document.analysis(HexFormat.of().formatHex(digest.digest()));
        } catch (Json.Unreadable broken) {
            throw Refusal.of(report.name(), progress.count(), broken.why());
        } catch (IOException broken) {
            throw Refusal.of(report.name(), progress.count(), broken);
        }
    }

    private Document document(String name, InputStream bytes) throws IOException {
        try (JsonParser parser = factory.createParser(bytes)) {
            var json = new Json(name, parser);
            if (!json.start()) {
                throw json.refused("the file is empty", "Name a report");
            }
            if (!json.atObject()) {
                throw json.ofNoForm();
            }
            var form = new ToldForm(name, json, personas);
            json.object(form::field);
            Document document = form.document();
            document.end();
            json.end();
            return document;
        }
    }

    /// How far the reading came, for the message about what stopped it.
    private static final class Progress {
        private @Nullable Unpacked bytes;

        long count() {
            return bytes == null ? 0 : bytes.count();
        }
    }
}
