package dev.writ.finding;

import dev.writ.kernel.Failed;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A report inside a JSON document.
///
/// @param name how messages name it
/// @param content the report in base64, packed with gzip or not
public record SentReport(String name, byte[] content) implements Report {

    public SentReport {
        if (content.length == 0) {
            throw Failed.invalid("The content of a report is empty", "Send the report");
        }
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
