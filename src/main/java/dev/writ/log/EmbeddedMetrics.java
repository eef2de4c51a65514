package dev.writ.log;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.writ.call.Call;
import dev.writ.call.Figure;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/// Says which fields of a line are metrics, in CloudWatch's embedded metric format.
///
/// How calls end is counted for each function; what they add up to has no dimension at all. Each
/// further dimension would be further metrics, and each metric costs by the month.
final class EmbeddedMetrics {

    static final String DURATION = "DurationMs";
    static final String REFUSALS = "Refusals";
    static final String RETRIES = "Retries";
    static final String FAILURES = "Failures";

    private static final String NAMESPACE = "Writ";
    private static final String COUNT = "Count";

    private EmbeddedMetrics() {}

    static void write(JsonGenerator out, Call call) throws IOException {
        out.writeObjectFieldStart("_aws");
        out.writeNumberField("Timestamp", call.begun().toEpochMilli());
        out.writeArrayFieldStart("CloudWatchMetrics");
        begin(out, List.of("function"));
        metric(out, DURATION, "Milliseconds");
        for (String name : List.of(REFUSALS, RETRIES, FAILURES)) {
            metric(out, name, COUNT);
        }
        end(out);
        if (!call.figures().isEmpty()) {
            begin(out, List.of());
            for (Figure figure : new TreeSet<>(call.figures().keySet())) {
                metric(out, figure.metric(), COUNT);
            }
            end(out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void begin(JsonGenerator out, List<String> dimensions) throws IOException {
        out.writeStartObject();
        out.writeStringField("Namespace", NAMESPACE);
        out.writeArrayFieldStart("Dimensions");
        out.writeStartArray();
        for (String dimension : dimensions) {
            out.writeString(dimension);
        }
        out.writeEndArray();
        out.writeEndArray();
        out.writeArrayFieldStart("Metrics");
    }

    private static void metric(JsonGenerator out, String name, String unit) throws IOException {
        out.writeStartObject();
        out.writeStringField("Name", name);
        out.writeStringField("Unit", unit);
        out.writeEndObject();
    }

    private static void end(JsonGenerator out) throws IOException {
        out.writeEndArray();
        out.writeEndObject();
    }
}
