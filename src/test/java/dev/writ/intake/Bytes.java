package dev.writ.intake;

import dev.writ.finding.Report;
import dev.writ.template.Personas;
import dev.writ.testing.Laptop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;

/// Reports that lie in memory.
final class Bytes {

    private static final Personas PERSONAS = new Personas(Laptop.RESOURCES, Laptop.YAML);

    private Bytes() {}

    static ReportReader reader() {
        return new ReportReader(PERSONAS);
    }

    static Report report(String name, byte[] bytes) {
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

    static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(plain);
        }
        return packed.toByteArray();
    }
}
