package dev.writ.log;

import dev.writ.call.Watch;
import dev.writ.kernel.Failed;
import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/// Takes the messages of exceptions out of the log: they quote what was sent or stored, such as the
/// word that is no number. Class and place of an exception stay. What keeps Writ from starting was
/// not sent by anybody, and stays whole.
@LoggingFilter(name = "without-messages")
public final class WithoutMessages implements Filter {

    private static final String START = "io.quarkus.runtime.Application";

    private static final String LAMBDA_LOOP = "io.quarkus.amazon.lambda.runtime.";

    /// @return false for what a function refused: the line of its call has told it
    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String logger = String.valueOf(entry.getLoggerName());
        if (thrown == null || logger.startsWith(START)) {
            return true;
        }
        if (logger.startsWith(LAMBDA_LOOP) && isTold(thrown)) {
            return false;
        }
        entry.setThrown(Place.of(thrown));
        return true;
    }

    /// It is one that a use case foresaw and the watch passed on; what the watch itself threw tells
    /// of an error of ours.
    private static boolean isTold(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(Failed.class::isInstance)
                .findFirst()
                .filter(failed -> placeOfWatch(failed) > 0)
                .isPresent();
    }

    /// @return -1 when it did not come by
    private static int placeOfWatch(Throwable failed) {
        return Arrays.stream(failed.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList()
                .indexOf(Watch.class.getName());
    }
}
