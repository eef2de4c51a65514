package dev.writ.functions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.writ.kernel.Failed;
import io.quarkus.funqy.lambda.FunqyStreamHandler;
import io.quarkus.funqy.runtime.ApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.logging.MDC;

/// Where the Java runtime of Lambda enters, for who runs the functions on the JVM.
public class Handler extends FunqyStreamHandler {

    /// Where a native function finds it as well, for the log.
    private static final String REQUEST = "AWSRequestId";

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        MDC.put(REQUEST, context.getAwsRequestId());
        try {
            super.handleRequest(in, out, context);
        } catch (ApplicationException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException ours ? ours : wrapped;
        } catch (JsonProcessingException wrong) {
            throw wrong.getCause() instanceof Failed ours ? ours : unreadable(wrong);
        } finally {
            MDC.remove(REQUEST);
        }
    }

    private static Failed unreadable(JsonProcessingException wrong) {
        var reported = Reported.of(wrong.getClass().getName(), wrong.getOriginalMessage());
        return Failed.invalid(reported.message(), "See input.schema.json of the function");
    }
}
