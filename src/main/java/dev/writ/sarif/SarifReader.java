package dev.writ.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.writ.finding.Analysis;
import dev.writ.finding.AnalysisReader;
import dev.writ.finding.Report;
import dev.writ.kernel.Hash;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads SARIF 2.1.0, plain or gzip, in UTF-8, UTF-16 or UTF-32, in one pass.
@Singleton
public class SarifReader implements AnalysisReader {

    private static final int BUFFER = 1 << 16;

    private final JsonFactory json =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(SarifLimits.MAX_NESTING)
                                    .maxStringLength(SarifLimits.MAX_TEXT)
                                    .build())
                    .build();

    @Override
    public Analysis read(Report report) {
        var progress = new Progress();
        try (InputStream in = report.open()) {
            var packed = new Counted(in);
            var digest = Hash.digest();
            var plain = packed.gzip() ? new GZIPInputStream(packed, BUFFER) : packed;
            progress.bytes = new Unpacked(plain, digest, SarifLimits.MAX_BYTES);
            LogReader log = readLog(report.name(), progress.bytes);
            if (packed.gzip()) {
                log.notePackedBytes(packed.count());
            }
            return log.analysis(HexFormat.of().formatHex(digest.digest()));
        } catch (Json.Unreadable broken) {
            throw Refusal.of(report.name(), progress.count(), broken.why());
        } catch (IOException broken) {
            throw Refusal.of(report.name(), progress.count(), broken);
        }
    }

    private LogReader readLog(String name, InputStream bytes) throws IOException {
        try (JsonParser parser = json.createParser(bytes)) {
            var log = new LogReader(name, new Json(name, parser));
            log.read();
            return log;
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
