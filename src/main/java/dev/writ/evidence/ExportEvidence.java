package dev.writ.evidence;

import dev.writ.audit.Event;
import dev.writ.audit.Link;
import dev.writ.audit.ReadChain;
import dev.writ.audit.SealTrail;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Seals the trail of a scan and gives out all that can be proved of it, line by line: the trail,
/// then a statement for each finding, then the manifest.
@Singleton
public class ExportEvidence implements UseCase<ScanId, ExportEvidence.Ready> {

    /// An export that may be written, once.
    @FunctionalInterface
    public interface Ready {

        /// @param line takes a file of {@link Export} and a line of it, without its end
        void to(BiConsumer<String, String> line);
    }

    private final Table table;
    private final SealTrail sealTrail;
    private final ReadChain readChain;
    private final MakeStatements makeStatements;
    private final Signer signer;
    private final Clock clock;

    public ExportEvidence(
            Table table,
            SealTrail sealTrail,
            ReadChain readChain,
            MakeStatements makeStatements,
            Signer signer,
            Clock clock) {
        this.table = table;
        this.sealTrail = sealTrail;
        this.readChain = readChain;
        this.makeStatements = makeStatements;
        this.signer = signer;
        this.clock = clock;
    }

    /// @throws Failed when there is no such scan, its trail is not what was sealed, or there is no
    ///     key
    @Override
    public Ready run(ScanId id) {
        Scan scan = Scan.need(table, id);
        VerifyingKey key = signer.publicKey();
        SealTrail.Output sealed = checked(sealTrail.run(id.value()));
        return line -> write(scan, sealed, key, line);
    }

    private void write(
            Scan scan, SealTrail.Output sealed, VerifyingKey key, BiConsumer<String, String> line) {
        var trail = new Written(Export.TRAIL, line);
        readChain.run(
                sealed.trail(),
                sealed.length(),
                (link, event) -> trail.accept(CanonicalJson.of(line(link, event))));
        var statements = new Written(Export.STATEMENTS, line);
        makeStatements.of(scan, statements);
        var files =
                Map.of(
                        Export.KEY,
                        Hash.sha256(key.pem()),
                        Export.STATEMENTS,
                        statements.sha256(),
                        Export.TRAIL,
                        trail.sha256());
        var manifest =
                new Statement(
                        Statement.Type.MANIFEST, sections(scan, sealed, statements.count), files);
        line.accept(Export.MANIFEST, Envelope.of(manifest, signer).json());
    }

    private Map<String, Object> sections(Scan scan, SealTrail.Output sealed, long statements) {
        return Map.of(
                "chain",
                Map.of("head", sealed.head(), "length", sealed.length()),
                "scan",
                FindingFacts.scan(scan),
                "signed",
                Map.of("at", clock.instant().toString()),
                "statements",
                Map.of("count", statements));
    }

    private static SealTrail.Output checked(SealTrail.Output sealed) {
        if (!sealed.differences().isEmpty()) {
            var first = sealed.differences().getFirst();
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "The trail is not what was sealed, first at " + first.place(),
                            "See writ evidence seal " + sealed.trail() + " for all that differs"));
        }
        return sealed;
    }

    private static Map<String, Object> line(Link link, Event event) {
        return Map.of(
                "seq",
                link.seq(),
                "previous",
                link.previous(),
                "event",
                event.content().values(),
                "hash",
                link.hash());
    }

    /// A file as it is given out: counted and hashed.
    private static final class Written implements Consumer<String> {

        private final String file;
        private final BiConsumer<String, String> lines;
        private final LineDigest digest = new LineDigest();
        private long count;

        Written(String file, BiConsumer<String, String> lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public void accept(String line) {
            lines.accept(file, line);
            digest.add(line);
            count++;
        }

        String sha256() {
            return digest.hex();
        }
    }
}
