package dev.writ.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.writ.intake.json.Said;
import dev.writ.intake.json.Unpacked;
import dev.writ.intake.sarif.SarifLimits;
import dev.writ.kernel.Failed;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// Why a report could not be read: which file, where, and what to do.
final class Refusal {

    private static final String EXPORT_AGAIN =
            "Export the report again, as SARIF 2.1.0 or writ-analysis/1";

    private Refusal() {}

    static Failed of(String name, long bytes, IOException why) {
        return switch (why) {
            case Unpacked.TooLong tooLong ->
                    at(
                            name,
                            "it holds more than " + SarifLimits.MAX_BYTES + " bytes unpacked",
                            "Split it by tool or by folder");
            case JsonEOFException ended ->
                    at(name + place(ended), "the file ends in the middle", EXPORT_AGAIN);
            case StreamConstraintsException big ->
                    at(name + place(big), limit(big), "Export it without that part");
            case JsonProcessingException broken ->
                    at(
                            name + place(broken),
                            "it is not JSON (" + reason(broken) + ")",
                            EXPORT_AGAIN);
            case CharConversionException broken ->
                    at(name, "it is not text in UTF-8, UTF-16 or UTF-32", EXPORT_AGAIN);
            case EOFException ended ->
                    at(name, "the gzip data ends too early, " + after(bytes), "Pack it again");
            case ZipException broken ->
                    at(name, "the gzip data is damaged, " + after(bytes), "Pack it again");
            case NoSuchFileException missing -> missing(name);
            case FileNotFoundException missing -> missing(name);
            case AccessDeniedException denied ->
                    at(name, "it may not be read", "Allow this user to read it");
            default ->
                    at(
                            name,
                            "it cannot be read ("
                                    + Said.clip(String.valueOf(why.getMessage()))
                                    + ")",
                            "Name a readable report");
        };
    }

    /// The parser's words without the long list of what it would have liked.
    private static String reason(JsonProcessingException broken) {
        return Said.clip(broken.getOriginalMessage().split(": ", 2)[0]);
    }

    private static String limit(StreamConstraintsException big) {
        return big.getOriginalMessage().contains("nesting")
                ? "it nests deeper than " + SarifLimits.MAX_NESTING + " levels"
                : "it holds a text, name or number that is too long";
    }

    private static Failed missing(String name) {
        return at(name, "there is no such file", "Check the path");
    }

    private static Failed at(String where, String problem, String remedy) {
        return Failed.invalid(where + ": " + problem, remedy);
    }

    private static String after(long bytes) {
        return "after " + bytes + " unpacked bytes";
    }

    private static String place(JsonProcessingException broken) {
        var at = broken.getLocation();
        return at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
    }
}
