package dev.writ.github;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.time.Duration;

/// What GitHub refuses, in our words, with what helps.
final class Refusals {

    private static final int CLIP = 200;

    private Refusals() {}

    /// @param said the message of the answer, if any
    static Failed of(Ask ask, Answer answer, String said, boolean hasToken) {
        String clipped = clip(said);
        String told = clipped.isEmpty() ? "" : " (" + clipped + ")";
        return new Failed(
                switch (answer.status()) {
                    case Answer.UNAUTHORIZED -> unknown(hasToken);
                    case Answer.FORBIDDEN ->
                            new Failure.Forbidden(
                                    "GitHub refuses " + ask.what() + told,
                                    "Give the token the permission for it, see"
                                            + " docs/how-to/check-pull-requests.md");
                    case Answer.NOT_FOUND ->
                            new Failure.NotFound(
                                    "GitHub does not know " + ask.what() + ", or does not show it",
                                    "Check the name; a private repository needs a token in"
                                            + " GITHUB_TOKEN that may read it");
                    case Answer.NOT_ACCEPTABLE, Answer.UNPROCESSABLE ->
                            new Failure.Invalid(
                                    "GitHub does not accept " + ask.what() + told,
                                    "Change what it names");
                    case Answer.CONFLICT ->
                            new Failure.Conflict(
                                    Failure.Code.CONFLICT,
                                    "GitHub does not do " + ask.what() + " now" + told,
                                    "Ask again when nobody else is at it");
                    default -> other(ask, answer);
                });
    }

    private static Failure unknown(boolean hasToken) {
        return hasToken
                ? new Failure.Forbidden(
                        "GitHub does not take the token", "Make another one: this may be expired")
                : new Failure.Forbidden("GitHub asks for a token", "Set GITHUB_TOKEN to one");
    }

    private static Failure other(Ask ask, Answer answer) {
        if (answer.isAway()) {
            return away("GitHub answers " + answer.status() + " for " + ask.what());
        }
        return new Failure.Invalid(
                "GitHub answers " + answer.status() + " for " + ask.what() + ", a place elsewhere",
                "Use the name that the repository has now, and the address of the API itself");
    }

    static Failure away(String problem) {
        return new Failure.Unavailable(Failure.Code.TIMEOUT, problem, "Try again later");
    }

    static Failed tooOften(Duration wait) {
        return new Failed(
                new Failure.LimitReached(
                        Failure.Code.RATE_LIMIT,
                        "GitHub wants to be asked again in " + wait.toSeconds() + " seconds only",
                        "Wait so long; a token in GITHUB_TOKEN may ask more often"));
    }

    static Failed tooLarge(Ask ask) {
        return Failed.limit(
                "GitHub's answer for "
                        + ask.what()
                        + " has more than "
                        + (ask.maxBytes() >> 20)
                        + " MiB",
                "Fetch the branch and work in a checkout: git fetch origin pull/N/head");
    }

    /// @param why what the answer does that none does
    static Failed unusable(String why) {
        return new Failed(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "GitHub's answer " + why,
                        "Check GITHUB_API_URL and what is between here and there"));
    }

    /// One short line without what steers a terminal.
    static String clip(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
        return shown.substring(0, Math.min(shown.length(), CLIP));
    }
}
