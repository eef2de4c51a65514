package dev.writ.evidence;

import dev.writ.finding.FindFinding;
import dev.writ.finding.FindingId;
import dev.writ.finding.ListFindings;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.prompt.Prompt;
import dev.writ.waiver.Active;
import dev.writ.waiver.Waivers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes and signs statements, each an envelope on one line.
@Singleton
public class MakeStatements {

    private final Table table;
    private final ListFindings listFindings;
    private final FindFinding findFinding;
    private final Sections sections;
    private final Waivers waivers;
    private final Signer signer;

    public MakeStatements(
            Table table,
            ListFindings listFindings,
            FindFinding findFinding,
            Sections sections,
            Waivers waivers,
            Signer signer) {
        this.table = table;
        this.listFindings = listFindings;
        this.findFinding = findFinding;
        this.sections = sections;
        this.waivers = waivers;
        this.signer = signer;
    }

    /// Of all findings of a scan, in the order of their ids.
    ///
    /// @throws Failed when there is no such scan
    void of(Scan scan, Consumer<String> line) {
        var about = new About(new PromptsOfScan(table, scan.id()), active(scan));
        Optional<String> cursor = Optional.empty();
        do {
            var part =
                    listFindings.run(
                            new ListFindings.Input(
                                    scan.id(), new Paging(Paging.MAX_LIMIT, cursor)));
            part.items().forEach(each -> line.accept(signed(scan, each, about)));
            cursor = part.next();
        } while (cursor.isPresent());
    }

    /// Of some findings of a scan.
    ///
    /// @throws Failed when there is no such scan, or it did not see one of them
    List<String> of(ScanId id, List<FindingId> findings) {
        Scan scan = Scan.need(table, id);
        var about = new About(new PromptsOfScan(table, id), active(scan));
        return findings.stream().map(each -> signed(scan, sighted(scan, each), about)).toList();
    }

    /// What is the same for all findings of a scan.
    private record About(PromptsOfScan prompts, Active waivers) {}

    private Active active(Scan scan) {
        return waivers.active(scan.project());
    }

    private ListFindings.Sighted sighted(Scan scan, FindingId finding) {
        return findFinding
                .in(scan, finding)
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "The scan " + scan.id() + " did not see " + finding,
                                        "Use an id of writ scans findings " + scan.id()));
    }

    private String signed(Scan scan, ListFindings.Sighted sighted, About known) {
        List<Key> keys = known.prompts().about(sighted.finding());
        Map<Key, Item> items = table.getAll(keys);
        List<Prompt> about = keys.stream().map(items::get).map(Prompt.TYPE::value).toList();
        var statement =
                new Statement(
                        Statement.Type.FINDING,
                        sections.of(scan, sighted, about, known.waivers()),
                        Map.of());
        return Envelope.of(statement, signer).json();
    }
}
