package dev.writ.cli;

import dev.writ.plan.MakePlan;
import java.io.PrintWriter;

/// A bar that moves on a terminal, plain lines elsewhere.
final class ProgressLine implements MakePlan.Progress {

    private static final int BAR = 30;
    private static final int PLAIN_EVERY = 1_000;
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean interactive;
    private int lastFilled = -1;

    ProgressLine(PrintWriter out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    @Override
    public void at(String step, int done, int total) {
        if (interactive) {
            bar(step, done, total);
        } else if (done > 0 && done < total && done % PLAIN_EVERY == 0) {
            out.println(step + ": " + done + " of " + total);
            out.flush();
        }
    }

    void end() {
        if (interactive) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private void bar(String step, int done, int total) {
        int filled = total == 0 ? 0 : (int) ((long) done * BAR / total);
        if (filled != lastFilled || total == 0) {
            lastFilled = filled;
            String counts = total == 0 ? "" : " " + done + " of " + total;
            out.print(
                    START_OF_LINE
                            + "━".repeat(filled)
                            + "·".repeat(BAR - filled)
                            + " "
                            + step
                            + counts);
            out.flush();
        }
    }
}
