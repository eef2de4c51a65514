package dev.writ.openai;

import java.time.Duration;

/// Waits before a question is asked again.
@FunctionalInterface
interface Pause {

    void take(Duration time) throws InterruptedException;
}
