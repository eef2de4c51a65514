package dev.writ.finding;

import dev.writ.intake.ReportReader;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import dev.writ.settings.ShippedResources;
import dev.writ.settings.SnakeYaml;
import dev.writ.source.ReportFile;
import dev.writ.template.Personas;
import dev.writ.testing.Laptop;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// What the tests of the import share.
final class Imports {

    static final ProjectName PROJECT = new ProjectName("gson");
    static final Report CHECKSTYLE = example("checkstyle-google-gson.sarif");
    static final Report PMD = example("pmd-quickstart-gson.sarif");
    static final Report ESLINT = example("eslint-jquery-src.sarif");

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

    private static final Personas PERSONAS = new Personas(Laptop.RESOURCES, Laptop.YAML);

    private Imports() {}

    static RuleClasses ruleClasses() {
        var yaml = new SnakeYaml();
        return new RuleClasses(new ShippedResources(yaml), yaml);
    }

    static ImportScan into(Table table) {
        return into(table, CLOCK);
    }

    static ImportScan into(Table table, Clock clock) {
        return new ImportScan(
                table, new ReportReader(PERSONAS), ruleClasses(), Proposals.NONE, clock);
    }

    static ImportScan.Input of(Report... reports) {
        return with(SourceTree.NONE, reports);
    }

    static ImportScan.Input with(SourceTree sources, Report... reports) {
        return new ImportScan.Input(PROJECT, "", List.of(reports), sources);
    }

    static Report example(String name) {
        return new ReportFile(Path.of("examples", name));
    }

    static Report text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Report bytes(String name, byte[] bytes) {
        return new Report() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
