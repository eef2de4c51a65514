package dev.writ.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.writ.call.Call;
import dev.writ.call.Ending;
import dev.writ.call.Figure;
import dev.writ.call.Ids;
import dev.writ.kernel.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A call as one line of JSON that is a log entry and, by its field `_aws`, its metrics as well
/// (CloudWatch embedded metric format).
final class CallLine {

    private final JsonFactory json = new JsonFactory();

    /// @param request id of the call, where there is one
    /// @param trace id of what the call is part of, where there is one
    /// @return the line with its end
    byte[] of(Call call, Optional<String> request, Optional<String> trace) throws IOException {
        var line = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("timestamp", call.begun().plus(call.took()).toString());
            out.writeStringField("function", call.function());
            text(out, "requestId", request);
            text(out, "traceId", trace);
            if (call.http().isPresent()) {
                text(out, "operation", call.http().get().operation());
                out.writeNumberField("status", call.http().get().status());
            }
            ids(out, call.ids());
            ending(out, call.ending());
            out.writeNumberField(EmbeddedMetrics.DURATION, call.took().toMillis());
            var figures = new TreeMap<>(call.figures());
            for (Map.Entry<Figure, Long> figure : figures.entrySet()) {
                out.writeNumberField(figure.getKey().metric(), figure.getValue());
            }
            EmbeddedMetrics.write(out, call);
            out.writeEndObject();
            out.writeRaw('\n');
        }
        return line.toByteArray();
    }

    private static void ids(JsonGenerator out, Ids ids) throws IOException {
        text(out, "scan", ids.scan().map(Record::toString));
        text(out, "batch", ids.batch().map(Record::toString));
        text(out, "group", ids.group().map(Record::toString));
        if (!ids.findings().isEmpty()) {
            out.writeArrayFieldStart("findings");
            for (var finding : ids.findings()) {
                out.writeString(finding.toString());
            }
            out.writeEndArray();
        }
        text(out, "draft", ids.draft().map(Record::toString));
        text(out, "prompt", ids.prompt().map(Record::toString));
        text(out, "workshop", ids.workshop().map(Record::toString));
        // a home may be a project's name
        text(out, "template", ids.template().map(ref -> ref.name().replaceFirst(".*/", "")));
        text(out, "person", ids.person().map(Record::toString));
    }

    private static void ending(JsonGenerator out, Ending ending) throws IOException {
        switch (ending) {
            case Ending.Done done -> out.writeStringField("outcome", "done");
            case Ending.Refused(var code) -> ended(out, "refused", code);
            case Ending.Retry(var code) -> ended(out, "retry", code);
            case Ending.Broken(var code, var error) -> {
                ended(out, "broken", code);
                out.writeStringField("error", error);
            }
        }
        out.writeNumberField(EmbeddedMetrics.REFUSALS, ending instanceof Ending.Refused ? 1 : 0);
        out.writeNumberField(EmbeddedMetrics.RETRIES, ending instanceof Ending.Retry ? 1 : 0);
        out.writeNumberField(EmbeddedMetrics.FAILURES, ending instanceof Ending.Broken ? 1 : 0);
    }

    private static void ended(JsonGenerator out, String outcome, Failure.Code code)
            throws IOException {
        out.writeStringField("outcome", outcome);
        out.writeStringField("code", code.name());
    }

    private static void text(JsonGenerator out, String field, Optional<String> value)
            throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, value.get());
        }
    }
}
