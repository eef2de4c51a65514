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
public class ExportEvidence implements UseCase<ExportEvidence.Input, ExportEvidence.Output> {

    /// @param line takes a file of {@link Export} and a line of it, without its end
    public record Input(ScanId scan, BiConsumer<String, String> line) {}

    /// @param head of the hash chain
    /// @param links in the trail
    /// @param key id of the public key
    public record Output(ScanId scan, String head, long links, long statements, String key) {}

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

    /// @throws Failed when there is no such scan, or its trail is not what was sealed
    @Override
    public Output run(Input input) {
        Scan scan = Scan.need(table, input.scan());
        SealTrail.Output sealed = checked(sealTrail.run(scan.id().value()));
        var trail = new Written(Export.TRAIL, input.line());
        readChain.run(
                sealed.trail(),
                sealed.length(),
                (link, event) -> trail.accept(CanonicalJson.of(line(link, event))));
        var statements = new Written(Export.STATEMENTS, input.line());
        makeStatements.of(scan, statements);
        var manifest = manifest(scan, sealed, trail, statements);
        input.line().accept(Export.MANIFEST, Envelope.of(manifest, signer).json());
        return new Output(
                scan.id(),
                sealed.head(),
                sealed.length(),
                statements.count,
                signer.publicKey().id());
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

    static Map<String, Object> line(Link link, Event event) {
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

    private Statement manifest(
            Scan scan, SealTrail.Output sealed, Written trail, Written statements) {
        return new Statement(
                Statement.Type.MANIFEST,
                Map.of(
                        "chain",
                        Map.of("head", sealed.head(), "length", sealed.length()),
                        "scan",
                        FindingFacts.scan(scan),
                        "signed",
                        Map.of("at", clock.instant().toString()),
                        "statements",
                        Map.of("count", statements.count)),
                Map.of(
                        Export.KEY,
                        Hash.sha256(signer.publicKey().pem()),
                        Export.STATEMENTS,
                        statements.sha256(),
                        Export.TRAIL,
                        trail.sha256()));
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
