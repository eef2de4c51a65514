package dev.writ.testing;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

/// What the console shows, filtered and formatted as there, from when this is made.
public final class HeardLog extends Handler {

    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Handler console;

    public HeardLog() {
        this.console =
                Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                        .filter(ConsoleHandler.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    public List<String> entries() {
        return entries;
    }

    @Override
    public void publish(LogRecord entry) {
        if (console.getFilter() == null || console.getFilter().isLoggable(entry)) {
            entries.add(console.getFormatter().format(entry));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
