package dev.writ.openai;

import static dev.writ.testing.StandInModel.STOP;
import static dev.writ.testing.StandInModel.events;
import static dev.writ.testing.StandInModel.piece;
import static dev.writ.testing.StandInModel.saying;
import static dev.writ.testing.StandInModel.silentUntil;
import static dev.writ.testing.StandInModel.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.TryLater;
import dev.writ.model.Conversation;
import dev.writ.model.Listener;
import dev.writ.model.Message;
import dev.writ.model.Model;
import dev.writ.model.Usage;
import dev.writ.testing.HandClock;
import dev.writ.testing.HeardLog;
import dev.writ.testing.Laptop;
import dev.writ.testing.StandInModel;
import dev.writ.web.InMemory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The client against a server on this machine that does what servers do on bad days.
@QuarkusTest
@TestProfile(InMemory.class)
class OpenAiModelTest {

    private static final String KEY = "sk-CANARY-0123456789";
    private static final Conversation HELLO =
            Conversation.of(List.of(Message.system("Be brief."), Message.user("Hello")));

    private final StandInModel server = new StandInModel();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @Inject Model configured;

    @AfterEach
    void close() {
        server.close();
    }

    private Connection connection(boolean bareKey, Duration silence) {
        return new Connection(
                Endpoint.of(server.url()),
                "gpt-test",
                Optional.of(new Secret(KEY)),
                bareKey,
                Duration.ofSeconds(5),
                silence,
                256,
                "max_tokens",
                3,
                new Prices(OptionalDouble.of(2), OptionalDouble.of(10)));
    }

    private OpenAiModel model(Connection connection) {
        return ChosenModel.connected(
                connection, String::length, Laptop.JSON, new HandClock(), pauses::add);
    }

    private OpenAiModel model() {
        return model(connection(false, Duration.ofSeconds(30)));
    }

    private Failed failure() {
        return catchThrowableOfType(Failed.class, () -> model().complete(HELLO, heard::add));
    }

    @Test
    void an_answer_comes_piece_by_piece_with_what_it_cost() {
        server.then(saying("Good ", "day", " — \n\"you\""));
        var answer = model().complete(HELLO, heard::add);
        assertThat(heard).containsExactly("Good ", "day", " — \n\"you\"");
        assertThat(answer.text()).isEqualTo("Good day — \n\"you\"");
        assertThat(answer.whole()).isTrue();
        assertThat(answer.usage())
                .isEqualTo(new Usage("gpt-test", 11, 7, true, 0, OptionalDouble.of(92e-6)));
    }

    @Test
    void a_server_is_told_the_model_the_conversation_and_the_limit() {
        server.then(saying("x"));
        model().complete(HELLO, Listener.SILENT);
        assertThat(server.asked().getFirst())
                .hasToString(
                        "{\"model\":\"gpt-test\",\"messages\":[{\"role\":\"system\",\"content\":"
                                + "\"Be brief.\"},{\"role\":\"user\",\"content\":\"Hello\"}],"
                                + "\"max_tokens\":256,\"stream\":true,"
                                + "\"stream_options\":{\"include_usage\":true}}");
    }

    @ParameterizedTest
    @CsvSource({
        "false, Bearer sk-CANARY-0123456789 / null",
        "true, null / sk-CANARY-0123456789",
    })
    void a_key_is_sent_as_the_gateway_wants_it(boolean bare, String headers) {
        server.then(saying("x"));
        model(connection(bare, Duration.ofSeconds(30))).complete(HELLO, Listener.SILENT);
        assertThat(server.keys()).containsExactly(headers);
    }

    @Test
    void tokens_are_counted_here_where_the_server_gives_no_figures() {
        server.then(events(piece("four"), STOP));
        var usage = model().complete(HELLO, Listener.SILENT).usage();
        assertThat(usage.counted()).isFalse();
        assertThat(usage.tokensIn()).isEqualTo("Be brief.Hello".length());
        assertThat(usage.tokensOut()).isEqualTo(4);
    }

    @Test
    void an_answer_that_reached_its_limit_is_not_whole() {
        server.then(
                events(
                        piece("cut"),
                        "{\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}",
                        "[DONE]"));
        assertThat(model().complete(HELLO, Listener.SILENT).whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "400, '', INTERNAL_ERROR, does not take the question",
        "400, context_length_exceeded, TOKEN_LIMIT_EXCEEDED, too long",
        "400, content_filter, INVALID_PARAM, refuses to answer",
        "401, '', INTERNAL_ERROR, refuses the key",
        "403, '', INTERNAL_ERROR, refuses the key",
        "404, '', INTERNAL_ERROR, knows no such model",
        "413, '', TOKEN_LIMIT_EXCEEDED, too long",
        "418, '', INTERNAL_ERROR, answers 418",
        "302, '', INTERNAL_ERROR, answers 302",
    })
    void what_cannot_pass_is_refused_at_once(
            int status, String code, Failure.Code ours, String words) {
        String body = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + KEY + "\"}}";
        server.then(status(status, body, "Location", "http://localhost:1/"));
        Failed failed = failure();
        assertThat(failed).isNotInstanceOf(TryAgain.class).hasMessageContaining(words);
        assertThat(failed.failure().code()).isEqualTo(ours);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void what_may_pass_is_asked_again_with_pauses(int status) {
        server.then(status(status, "{}")).then(status(status, "")).then(saying("at last"));
        assertThat(model().complete(HELLO, heard::add).text()).isEqualTo("at last");
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(pauses.get(1)).isLessThanOrEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void after_the_last_try_the_caller_may_try_again() {
        Failed failed = failure();
        assertThat(failed).isInstanceOf(TryAgain.class);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void a_server_that_asks_for_a_short_wait_gets_it() {
        server.then(status(429, "{}", "Retry-After", "3")).then(saying("x"));
        model().complete(HELLO, heard::add);
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void a_server_that_asks_for_a_long_wait_is_left_alone() {
        server.then(status(429, "{}", "Retry-After", "120"));
        Failed failed = failure();
        assertThat(failed)
                .isInstanceOfSatisfying(
                        TryLater.class, each -> assertThat(each.seconds()).isEqualTo(120));
        assertThat(failed.failure().code()).isEqualTo(Failure.Code.RATE_LIMIT);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_stream_that_is_cut_off_is_not_asked_for_again() {
        server.then(events(piece("half an ")));
        Failed failed = failure();
        assertThat(failed).isInstanceOf(TryAgain.class).hasMessageContaining("cut off");
        assertThat(heard).containsExactly("half an ");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_refusal_within_the_stream_is_one() {
        server.then(
                events("{\"choices\":[{\"delta\":{\"refusal\":\"I will not\"}}]}", STOP, "[DONE]"));
        assertThat(failure()).hasMessageContaining("refuses to answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "[]", "{}", "{\"error\":{\"message\":\"sk-CANARY\"}}", "{\""})
    void an_event_that_is_none_of_an_answer_is_refused(String event) {
        server.then(events(event));
        assertThat(failure())
                .isNotInstanceOf(TryAgain.class)
                .hasMessageContaining("something else than a stream");
    }

    @Test
    void an_answer_without_a_stream_is_refused() {
        server.then(status(200, "{\"choices\":[{\"message\":{\"content\":\"x\"}}]}"));
        assertThat(failure()).hasMessageContaining("something else than a stream");
    }

    @Test
    void a_silent_server_is_left_after_the_time_out() {
        var end = new CountDownLatch(1);
        server.then(silentUntil(end)).then(silentUntil(end)).then(silentUntil(end));
        var impatient = model(connection(false, Duration.ofMillis(200)));
        Failed failed =
                catchThrowableOfType(Failed.class, () -> impatient.complete(HELLO, heard::add));
        end.countDown();
        assertThat(failed.failure().code()).isEqualTo(Failure.Code.TIMEOUT);
    }

    @Test
    void an_answer_without_an_end_is_ended_here() throws InterruptedException {
        server.then(server.endless("x".repeat(10_000)));
        var answer = model().complete(HELLO, Listener.SILENT);
        assertThat(answer.text()).hasSize(1_000_000);
        assertThat(answer.whole()).isFalse();
        server.awaitLeaving();
    }

    @Test
    void a_listener_who_leaves_ends_the_call_of_the_server() throws InterruptedException {
        server.then(server.endless("word "));
        var answer =
                model().complete(
                                HELLO,
                                new Listener() {
                                    @Override
                                    public void hear(String piece) {
                                        heard.add(piece);
                                    }

                                    @Override
                                    public boolean listening() {
                                        return heard.size() < 3;
                                    }
                                });
        assertThat(answer.whole()).isFalse();
        server.awaitLeaving();
    }

    @Test
    void the_key_is_in_no_error_no_log_and_no_text_of_ours() {
        var log = new HeardLog();
        try {
            String echo = "{\"error\":{\"message\":\"wrong key " + KEY + "\"}}";
            var said = new StringBuilder(connection(false, Duration.ofSeconds(1)).toString());
            for (int status : new int[] {200, 302, 400, 401, 404, 429, 500}) {
                server.then(status(status, echo, "Retry-After", "99"));
                for (Throwable each = failure(); each != null; each = each.getCause()) {
                    said.append(each);
                }
            }
            server.then(events(echo));
            said.append(failure());
            assertThat(said).doesNotContain("CANARY").contains("***");
            assertThat(log.entries()).noneMatch(entry -> entry.contains("CANARY"));
        } finally {
            log.close();
        }
    }

    @Test
    void without_settings_there_is_a_model_that_is_none() {
        assertThat(configured.name()).isEmpty();
        assertThat(
                        catchThrowableOfType(
                                        Failed.class,
                                        () -> configured.complete(HELLO, Listener.SILENT))
                                .failure()
                                .code())
                .isEqualTo(Failure.Code.INVALID_STATE);
    }
}
