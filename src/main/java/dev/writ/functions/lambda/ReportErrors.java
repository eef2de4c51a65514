package dev.writ.functions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;

/// In a native function: Quarkus writes the error document with the mapper of the application.
@Singleton
public class ReportErrors implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("errors").addSerializer(new Document()));
    }

    private static final class Document extends StdSerializer<FunctionError> {

        private static final long serialVersionUID = 1L;

        Document() {
            super(FunctionError.class);
        }

        @Override
        public void serialize(FunctionError error, JsonGenerator out, SerializerProvider any)
                throws IOException {
            var reported =
                    Reported.of(
                            error.getErrorType(),
                            Objects.requireNonNullElse(error.getErrorMessage(), ""));
            out.writeStartObject();
            out.writeStringField("errorType", reported.type());
            out.writeStringField("errorMessage", reported.message());
            out.writeEndObject();
        }
    }
}
