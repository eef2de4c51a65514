package dev.writ.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.ImportScan;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.CanonicalJson;
import dev.writ.source.ReportFile;
import dev.writ.testing.Laptop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No byte of an export can be another without being found and named.
class VerifyEvidenceTest {

    private static final String REPORT = "src/test/resources/evidence/small.sarif";
    private static final int[] BITS = {0x01, 0x04, 0x20, 0x40};

    /// Bytes of a file between those that are flipped where each would take minutes.
    private static final int STRIDE = 29;

    private static Exported whole;

    /// Of a scan nobody planned: statements without the inputs of prompts, small enough for all.
    private static Exported bare;
    private static Exported other;

    @BeforeAll
    static void export() {
        whole = exported(REPORT, TestSigner.ED25519);
        bare = bare();
        other = exported("examples/eslint-jquery-src.sarif", TestSigner.ED25519);
    }

    private static Exported exported(String report, Signer signer) {
        var laptop = new Laptop();
        return Exported.of(laptop, Exported.planned(laptop, report).scan(), signer);
    }

    private static Exported bare() {
        var laptop = new Laptop();
        var imported =
                laptop.importScan.run(
                        new ImportScan.Input(
                                Laptop.PROJECT,
                                "",
                                List.of(new ReportFile(Path.of(REPORT))),
                                SourceTree.NONE));
        return Exported.of(laptop, imported.scan().id(), TestSigner.ED25519);
    }

    private static VerifyEvidence.Output verified(Exported exported) {
        return exported.verified(Optional.empty());
    }

    private static void assertNamed(VerifyEvidence.Output output, String file) {
        assertThat(output.verified()).isFalse();
        assertThat(output.flaws())
                .as(output.flaws().toString())
                .isNotEmpty()
                .allMatch(flaw -> flaw.file().equals(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"ED25519", "P256"})
    void a_whole_export_is_verified_with_its_key(TestSigner signer) {
        var output = exported(REPORT, signer).verified(Optional.of(signer.publicKey().pem()));
        assertThat(output.flaws()).isEmpty();
        assertThat(output.verified()).isTrue();
        assertThat(output.ownKey()).isTrue();
        assertThat(output.key()).isEqualTo(signer.publicKey().id());
        assertThat(output.statements()).isEqualTo(2);
        assertThat(output.links()).isGreaterThan(3);
    }

    @Test
    void without_a_key_of_ones_own_it_says_so() {
        assertThat(verified(whole).verified()).isTrue();
        assertThat(verified(whole).ownKey()).isFalse();
    }

    @Test
    void what_another_key_signed_is_not_verified() {
        var output = whole.verified(Optional.of(TestSigner.ANOTHER.publicKey().pem()));
        assertThat(output.verified()).isFalse();
        assertThat(output.flaws()).extracting(Flaw::field).contains("signatures[0].keyid");
    }

    @ParameterizedTest
    @ValueSource(strings = {Export.TRAIL, Export.STATEMENTS, Export.MANIFEST, Export.KEY})
    void any_flipped_byte_is_found_and_named_by_file_and_line(String file) {
        for (int at = 0; at < bare.file(file).length; at++) {
            assertFlipIsNamed(bare, file, at, BITS[at % BITS.length]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Export.TRAIL, Export.STATEMENTS})
    void a_flipped_bit_in_what_was_planned_and_done_is_named(String file) {
        for (int at = 0; at < whole.file(file).length; at += STRIDE) {
            assertFlipIsNamed(whole, file, at, BITS[at / STRIDE % BITS.length]);
        }
    }

    private static void assertFlipIsNamed(Exported exported, String file, int at, int bit) {
        byte[] bytes = exported.file(file);
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) bit;
        var output = verified(exported.with(file, flipped));
        assertNamed(output, file);
        long line = lineOf(bytes, at);
        assertThat(output.flaws())
                .as("byte " + at + " of " + file + ": " + output.flaws())
                .anyMatch(flaw -> file.equals(Export.KEY) || Math.abs(flaw.line() - line) <= 1);
    }

    /// What is changed inside a statement and written well again is named by its section.
    @ParameterizedTest
    @ValueSource(
            strings = {"scan", "finding", "prompts", "rules", "verdicts", "executions", "outcome"})
    void a_section_with_another_content_is_named(String section) throws Malformed {
        var lines = new ArrayList<>(whole.lines(Export.STATEMENTS));
        int line = payload(lines.getFirst()).contains("\"executions\":[{") ? 0 : 1;
        var fields = ReadJson.object(lines.get(line).getBytes(StandardCharsets.UTF_8));
        String text = payload(lines.get(line));
        int at = text.indexOf("\":", text.indexOf("\"" + section + "\":") + section.length() + 4);
        String changed = text.substring(0, at) + "x" + text.substring(at);
        fields.put(
                "payload",
                Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8)));
        lines.set(line, CanonicalJson.of(fields));
        var output = verified(whole.withLines(Export.STATEMENTS, lines));
        assertThat(output.flaws())
                .extracting(Flaw::field)
                .anyMatch(field -> field.equals("predicate." + section));
    }

    private static String payload(String line) throws Malformed {
        var fields = ReadJson.object(line.getBytes(StandardCharsets.UTF_8));
        byte[] payload = Base64.getDecoder().decode(String.valueOf(fields.get("payload")));
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static long lineOf(byte[] bytes, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    @ParameterizedTest
    @ValueSource(strings = {Export.TRAIL, Export.STATEMENTS, Export.MANIFEST, Export.KEY})
    void a_file_that_is_cut_off_anywhere_is_named(String file) {
        byte[] bytes = whole.file(file);
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 100) {
            assertNamed(verified(whole.with(file, Arrays.copyOf(bytes, length))), file);
        }
        assertNamed(verified(whole.without(file)), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {Export.TRAIL, Export.STATEMENTS})
    void a_line_that_is_missing_doubled_or_elsewhere_is_named(String file) {
        List<String> lines = whole.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            var missing = new ArrayList<>(lines);
            missing.remove(i);
            assertNamed(verified(whole.withLines(file, missing)), file);
            var doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            assertNamed(verified(whole.withLines(file, doubled)), file);
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, (i + 1) % lines.size());
            assertNamed(verified(whole.withLines(file, swapped)), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", " ", "null", "[]", "{\"seq\":1}"})
    void a_line_that_is_added_is_named(String line) {
        for (String file : List.of(Export.TRAIL, Export.STATEMENTS, Export.MANIFEST)) {
            var lines = new ArrayList<>(whole.lines(file));
            lines.add(line);
            assertNamed(verified(whole.withLines(file, lines)), file);
        }
    }

    @Test
    void a_signed_statement_of_another_scan_is_named() {
        var lines = new ArrayList<>(whole.lines(Export.STATEMENTS));
        lines.set(1, other.lines(Export.STATEMENTS).getLast());
        var output = verified(whole.withLines(Export.STATEMENTS, lines));
        assertNamed(output, Export.STATEMENTS);
        assertThat(output.flaws())
                .extracting(Flaw::problem)
                .contains("it is a statement of another scan");
    }

    @Test
    void files_of_another_export_are_named() {
        for (String file : List.of(Export.TRAIL, Export.STATEMENTS)) {
            assertNamed(verified(whole.with(file, other.file(file))), file);
        }
    }

    @Test
    void statements_can_be_verified_alone() {
        var output =
                new VerifyEvidence()
                        .run(
                                new VerifyEvidence.Input(
                                        name ->
                                                Optional.of(
                                                        new java.io.ByteArrayInputStream(
                                                                whole.file(name))),
                                        Optional.of(Export.STATEMENTS),
                                        Optional.of(TestSigner.ED25519.publicKey().pem())));
        assertThat(output.flaws()).isEmpty();
        assertThat(output.statements()).isEqualTo(2);
    }
}
