package dev.writ.testing;

import dev.writ.finding.Report;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A report that a test writes.
public record TextReport(String name, String text) implements Report {

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
