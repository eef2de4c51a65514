package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.Written;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A connection that loses requests and answers loses no write and does none twice.
class LostAnswerTest {

    private static final Key KEY = new Key("p", "a");
    private static final int TRIES = 4;

    /// How long the client waits for an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Proxy proxy;
    private DynamoTable table;
    private DynamoTable straight;

    @BeforeEach
    void start() {
        String name = DynamoLocal.newName();
        straight = DynamoTable.open(DynamoLocal.address(), name, Clock.systemUTC());
        proxy = new Proxy(DynamoLocal.url());
        var address = new Address(Optional.of(proxy.url()), "eu-central-1");
        table = table(DynamoTables.client(address, PATIENCE), name);
    }

    private static DynamoTable table(DynamoDbClient client, String name) {
        var tries =
                new Tries(
                        "the table",
                        TRIES,
                        Duration.ZERO,
                        Duration.ZERO,
                        pause -> {},
                        ThreadLocalRandom::current);
        return new DynamoTable(client, name, Clock.systemUTC(), tries);
    }

    @AfterEach
    void stop() throws IOException {
        table.close();
        straight.close();
        proxy.close();
    }

    @Test
    void a_creation_whose_answer_is_lost_is_done_and_not_refused() {
        proxy.loseAnswers(1);
        assertThat(table.write(put(1, new Condition.Absent()))).isEqualTo(new Written.Done());
        assertThat(there().version()).isEqualTo(1);
    }

    @Test
    void a_replacement_whose_answer_is_lost_is_done_once() {
        straight.write(put(1, new Condition.Absent()));
        proxy.loseAnswers(2);
        assertThat(table.write(put(2, new Condition.Version(1)))).isEqualTo(new Written.Done());
        assertThat(there().version()).isEqualTo(2);
    }

    @Test
    void an_addition_whose_answer_is_lost_is_added_once() {
        straight.write(new Action.Add(KEY, Map.of("n", 5L)));
        proxy.loseAnswers(2);
        table.write(new Action.Add(KEY, Map.of("n", 1L)));
        assertThat(there().fields().number("n")).isEqualTo(6);
    }

    @Test
    void a_first_addition_whose_answers_are_lost_is_added_once() {
        proxy.loseAnswers(2);
        table.write(new Action.Add(KEY, Map.of("n", 1L)));
        assertThat(there().fields().number("n")).isEqualTo(1);
    }

    @Test
    void a_conditional_deletion_whose_answer_is_lost_is_not_refused() {
        straight.write(put(1, new Condition.Absent()));
        proxy.loseAnswers(1);
        assertThat(table.write(new Action.Delete(KEY, new Condition.Version(1))).done()).isTrue();
        assertThat(straight.get(KEY)).isEmpty();
    }

    @Test
    void a_transaction_whose_answer_is_lost_is_done_once() {
        proxy.loseAnswers(1);
        var other = new Key("p", "counter");
        var written =
                table.write(
                        List.of(
                                put(1, new Condition.Absent()),
                                new Action.Add(other, Map.of("n", 1L))));
        assertThat(written.done()).isTrue();
        assertThat(straight.get(other).orElseThrow().fields().number("n")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 50, 75, 90, 99})
    void a_write_whose_answer_is_cut_off_is_done_once(int percent) {
        proxy.cutAnswers(2, percent);
        assertThat(table.write(put(1, new Condition.Absent()))).isEqualTo(new Written.Done());
        assertThat(there().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 50, 75, 90, 99})
    void an_addition_whose_answer_is_cut_off_is_added_once(int percent) {
        straight.write(new Action.Add(KEY, Map.of("n", 5L)));
        proxy.cutAnswers(1, percent);
        table.write(new Action.Add(KEY, Map.of("n", 1L)));
        assertThat(there().fields().number("n")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 50, 75, 90, 99})
    void what_is_there_is_never_read_as_absent_because_an_answer_is_cut_off(int percent) {
        straight.write(put(7, new Condition.Absent()));
        proxy.cutAnswers(TRIES - 1, percent);
        assertThat(table.get(KEY)).isPresent();
        proxy.cutAnswers(1, percent);
        assertThat(table.getAll(List.of(KEY))).hasSize(1);
        proxy.cutAnswers(1, percent);
        assertThat(table.query(Query.of("p", "")).items()).hasSize(1);
    }

    @Test
    void a_write_whose_answer_comes_too_late_is_done_once() {
        proxy.keepAnswersBack(1);
        assertThat(table.write(put(1, new Condition.Absent()))).isEqualTo(new Written.Done());
        assertThat(there().version()).isEqualTo(1);
    }

    @Test
    void a_transaction_whose_answer_comes_too_late_is_done_once() {
        straight.write(new Action.Add(KEY, Map.of("n", 5L)));
        proxy.keepAnswersBack(1);
        table.write(new Action.Add(KEY, Map.of("n", 1L)));
        assertThat(there().fields().number("n")).isEqualTo(6);
    }

    @Test
    void a_lost_request_is_sent_again() {
        proxy.loseRequests(TRIES - 1);
        assertThat(table.write(put(1, new Condition.Absent())).done()).isTrue();
        assertThat(there().version()).isEqualTo(1);
    }

    @Test
    void a_creation_that_somebody_else_won_meanwhile_is_refused() {
        straight.write(put(1, new Condition.Absent()));
        assertThat(table.write(put(1, new Condition.Absent()))).isEqualTo(new Written.Refused(0));
    }

    @Test
    void many_items_are_all_written_although_answers_are_lost() {
        var items = IntStream.range(0, 60).mapToObj(i -> item("k" + i, i)).toList();
        proxy.loseAnswers(2);
        table.putAll(items);
        assertThat(straight.query(Query.of("p", "k")).items()).hasSize(60);
    }

    @Test
    void a_table_that_does_not_answer_is_to_be_tried_again() {
        proxy.loseRequests(Integer.MAX_VALUE);
        assertThatThrownBy(() -> table.get(KEY)).isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> table.write(put(1, new Condition.Absent())))
                .isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> table.query(Query.of("p", ""))).isInstanceOf(TryAgain.class);
        assertThat(straight.get(KEY)).isEmpty();
    }

    private Item there() {
        return straight.get(KEY).orElseThrow();
    }

    private static Action put(long n, Condition condition) {
        return new Action.Put(item("a", n), condition);
    }

    private static Item item(String sort, long n) {
        var fields = Fields.builder().put("n", n).build();
        return new Item(new Key("p", sort), Optional.empty(), 0, Optional.empty(), fields);
    }
}
