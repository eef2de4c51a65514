package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks GitHub: again when the answer was lost or GitHub is not well, later when it was asked too
/// often, and not for ever.
final class Api {

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /// So long a request waits in all, so that a rollback is done in two minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private static final Pattern NEXT = Pattern.compile("<([^<>]+)>; *rel=\"next\"");
    private static final int MAX_PAGES = 30;

    private final Http http;
    private final ObjectMapper json;
    private final Clock clock;
    private final Pause pause;

    /// Lets time go by.
    @FunctionalInterface
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    Api(Http http, ObjectMapper json, Clock clock, Pause pause) {
        this.http = http;
        this.json = json;
        this.clock = clock;
        this.pause = pause;
    }

    /// @throws Failed when the answer is not one of success
    Answer ask(Ask ask) {
        Answer answer = answer(ask);
        if (!answer.isOk()) {
            throw refused(ask, answer);
        }
        return answer;
    }

    JsonNode json(Ask ask) {
        return json(ask(ask));
    }

    /// Empty when there is no such thing.
    Optional<JsonNode> find(Ask ask) {
        Answer answer = answer(ask);
        return answer.status() == Answer.NOT_FOUND
                ? Optional.empty()
                : Optional.of(checked(ask, answer));
    }

    /// All pages of a list, one after another.
    List<JsonNode> pages(Ask first) {
        var pages = new ArrayList<JsonNode>();
        Optional<Ask> next = Optional.of(first);
        while (next.isPresent()) {
            if (pages.size() == MAX_PAGES) {
                throw Failed.limit(
                        "There is more than " + MAX_PAGES + " pages of " + first.what(),
                        "Work in a checkout: git fetch origin pull/N/head");
            }
            Answer answer = ask(next.get());
            pages.add(json(answer));
            next = next(answer).map(path -> Ask.get(first.what(), path));
        }
        return pages;
    }

    /// Of any status that is no matter of waiting.
    Answer answer(Ask ask) {
        Duration waited = Duration.ZERO;
        for (int tried = 1; ; tried++) {
            Optional<Answer> answer = send(ask, tried);
            Optional<Duration> limited = answer.flatMap(each -> RateLimit.wait(each, clock));
            boolean again = limited.isPresent() || isLost(ask, answer, tried);
            if (!again) {
                return answer.orElseThrow();
            }
            Duration wait = limited.orElse(FIRST_PAUSE.multipliedBy(tried));
            waited = waited.plus(wait);
            if (waited.compareTo(PATIENCE) > 0 || tried > TRIES) {
                throw Refusals.tooOften(wait);
            }
            rest(wait);
        }
    }

    private static boolean isLost(Ask ask, Optional<Answer> answer, int tried) {
        return answer.isEmpty() || (answer.get().isAway() && ask.repeatable() && tried < TRIES);
    }

    /// Empty when it was lost and may be sent again.
    private Optional<Answer> send(Ask ask, int tried) {
        try {
            return Optional.of(http.send(ask));
        } catch (IOException lost) {
            if (ask.repeatable() && tried < TRIES) {
                return Optional.empty();
            }
            throw new Failed(Refusals.away(http.address() + " does not answer"), lost);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private void rest(Duration time) {
        try {
            pause.take(time);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static Failed stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new Failed(Refusals.away("Stopped while asking GitHub"), stopped);
    }

    private Optional<String> next(Answer answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(found -> http.address().relative(found.group(1)))
                .findFirst();
    }

    private JsonNode checked(Ask ask, Answer answer) {
        if (!answer.isOk()) {
            throw refused(ask, answer);
        }
        return json(answer);
    }

    Failed refused(Ask ask, Answer answer) {
        return Refusals.of(ask, answer, said(answer), http.hasToken());
    }

    private String said(Answer answer) {
        try {
            return json.readTree(answer.body()).path("message").asText();
        } catch (IOException noJson) {
            // A gateway says it in HTML; the status says enough.
            return "";
        }
    }

    JsonNode json(Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException other) {
            Failed unusable = Refusals.unusable("is no JSON");
            unusable.initCause(other);
            throw unusable;
        }
    }
}
