package dev.writ.log;

import dev.writ.call.Call;
import dev.writ.call.CallLog;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/// Writes a line to standard output for each call where `writ.log.json` says so; elsewhere standard
/// output belongs to the commands.
@Singleton
public class JsonCallLog implements CallLog {

    /// Where Quarkus' loop over a function's calls leaves what Lambda tells it.
    private static final String LAMBDA_REQUEST = "AWSRequestId";

    private static final String LAMBDA_TRACE = "com.amazonaws.xray.traceHeader";

    /// Both are asked for with each call: in a native image this may be made while it is built.
    private final Provider<Boolean> on;

    private final Supplier<PrintStream> out;
    private final CallLine line = new CallLine();

    @Inject
    public JsonCallLog(
            @ConfigProperty(name = "writ.log.json", defaultValue = "false") Provider<Boolean> on) {
        this(on, () -> System.out);
    }

    JsonCallLog(boolean on, PrintStream out) {
        this(() -> on, () -> out);
    }

    private JsonCallLog(Provider<Boolean> on, Supplier<PrintStream> out) {
        this.on = on;
        this.out = out;
    }

    @Override
    public boolean isOn() {
        return on.get();
    }

    @Override
    public void ended(Call call) {
        if (!isOn()) {
            return;
        }
        try {
            // whole lines, also of several threads
            PrintStream lines = out.get();
            lines.write(line.of(call, request(call), trace()));
            lines.flush();
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private static Optional<String> request(Call call) {
        return call.http()
                .map(Call.Http::request)
                .or(() -> Optional.ofNullable(MDC.get(LAMBDA_REQUEST)).map(Object::toString));
    }

    private static Optional<String> trace() {
        return Optional.ofNullable(System.getProperty(LAMBDA_TRACE)).flatMap(TraceHeader::root);
    }
}
