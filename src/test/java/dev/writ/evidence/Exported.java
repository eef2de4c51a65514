package dev.writ.evidence;

import dev.writ.audit.ReadChain;
import dev.writ.audit.SealTrail;
import dev.writ.execution.Execution;
import dev.writ.execution.ReportExecution;
import dev.writ.finding.FindFinding;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ListFindings;
import dev.writ.finding.ScanId;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.plan.Plan;
import dev.writ.testing.Laptop;
import dev.writ.testing.Reports;
import dev.writ.waiver.Waivers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// An export of a real plan, in memory.
final class Exported {

    final Map<String, byte[]> files = new TreeMap<>();

    private Exported() {}

    byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static ReportExecution.Report completed() {
        return new ReportExecution.Report(
                Execution.Status.COMPLETED,
                Optional.of("copilot"),
                Optional.of("Removed it – \"all\""),
                Optional.of(List.of("src/a.js")),
                Optional.of(Verdict.of(List.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Plan planned(Laptop laptop, String report) {
        Plan plan =
                laptop.plan(
                        Path.of(report),
                        Optional.empty(),
                        GroupFindings.By.FILE,
                        new GroupFindings.Filter(Optional.empty(), List.of(), List.of(), 2));
        Reports.into(laptop.table, laptop.clock)
                .run(
                        new ReportExecution.Input(
                                plan.items().getFirst().prompt(),
                                completed(),
                                OptionalLong.empty(),
                                Actor.LOCAL));
        return plan;
    }

    static MakeStatements statements(Laptop laptop, Signer signer) {
        var findFinding = new FindFinding(laptop.table);
        return new MakeStatements(
                laptop.table,
                new ListFindings(laptop.table),
                findFinding,
                new Sections(laptop.table, findFinding, laptop.ruleSets),
                new Waivers(laptop.table, laptop.clock),
                signer);
    }

    static Exported of(Laptop laptop, ScanId scan, Signer signer) {
        var exported = new Exported();
        var out = new TreeMap<String, ByteArrayOutputStream>();
        new ExportEvidence(
                        laptop.table,
                        new SealTrail(laptop.table),
                        new ReadChain(laptop.table),
                        statements(laptop, signer),
                        signer,
                        laptop.clock)
                .run(scan)
                .to(
                        (file, line) ->
                                out.computeIfAbsent(file, any -> new ByteArrayOutputStream())
                                        .writeBytes(
                                                (line + "\n").getBytes(StandardCharsets.UTF_8)));
        out.forEach((file, bytes) -> exported.files.put(file, bytes.toByteArray()));
        exported.files.put(
                Export.KEY, signer.publicKey().pem().getBytes(StandardCharsets.US_ASCII));
        return exported;
    }

    /// With another content of one file.
    Exported with(String file, byte[] bytes) {
        var other = new Exported();
        other.files.putAll(files);
        other.files.put(file, bytes);
        return other;
    }

    Exported without(String file) {
        var other = new Exported();
        other.files.putAll(files);
        other.files.remove(file);
        return other;
    }

    List<String> lines(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8).lines().toList();
    }

    Exported withLines(String file, List<String> lines) {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    VerifyEvidence.Output verified(Optional<String> key) {
        return new VerifyEvidence()
                .run(new VerifyEvidence.Input(this::open, Optional.empty(), key));
    }

    private Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }
}
