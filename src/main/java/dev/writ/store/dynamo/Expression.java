package dev.writ.store.dynamo;

import dev.writ.kernel.Condition;
import dev.writ.kernel.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What one action tells DynamoDB, in its expression language.
///
/// @param update empty where the action changes no attribute
/// @param condition empty where nothing must hold
record Expression(
        Optional<String> update,
        Optional<String> condition,
        Map<String, String> names,
        Map<String, AttributeValue> values) {

    static final String LIVE = "(attribute_not_exists(expires) OR expires > :now)";
    private static final String PRESENT = "attribute_exists(pk) AND " + LIVE;
    private static final String ABSENT = "attribute_not_exists(pk) OR expires <= :now";
    private static final String RAISE = "version = if_not_exists(version, :zero) + :one";

    static Expression of(Condition condition, Instant now) {
        var values = new HashMap<String, AttributeValue>();
        return new Expression(
                Optional.empty(), condition(condition, now, values), Map.of(), values);
    }

    /// Replaces everything but the key, and raises the version, of an expired row too: a version
    /// that somebody still holds never comes back while the row is there.
    static Expression put(Item item, Condition condition, Instant now, String token) {
        var values = new HashMap<String, AttributeValue>();
        var set = new ArrayList<>(List.of("SET body = :body", RAISE, "writtenBy = :token"));
        var remove = new ArrayList<String>();
        values.put(":body", Rows.body(item));
        values.put(":zero", Rows.number(0));
        values.put(":one", Rows.number(1));
        values.put(":token", Rows.text(token));
        item.index()
                .ifPresentOrElse(
                        index -> {
                            set.add("ipk = :ipk");
                            set.add("isk = :isk");
                            values.put(":ipk", Rows.text(index.partition()));
                            values.put(":isk", Rows.text(index.sort()));
                        },
                        () -> remove.addAll(List.of("ipk", "isk")));
        item.expiry()
                .ifPresentOrElse(
                        expiry -> {
                            set.add("expires = :expires");
                            values.put(":expires", Rows.number(expiry.getEpochSecond()));
                        },
                        () -> remove.add("expires"));
        String update = String.join(", ", set);
        if (!remove.isEmpty()) {
            update += " REMOVE " + String.join(", ", remove);
        }
        return new Expression(
                Optional.of(update), condition(condition, now, values), Map.of(), values);
    }

    /// Adds to counters of a row that must be there and live.
    static Expression add(Map<String, Long> deltas, Instant now, String token) {
        var values = new HashMap<String, AttributeValue>();
        var names = new HashMap<String, String>();
        var set = new ArrayList<>(List.of("SET " + RAISE, "writtenBy = :token"));
        values.put(":zero", Rows.number(0));
        values.put(":one", Rows.number(1));
        values.put(":token", Rows.text(token));
        deltas.forEach(
                (counter, delta) -> {
                    int n = names.size();
                    names.put("#c" + n, counter);
                    values.put(":d" + n, Rows.number(delta));
                    set.add(
                            "body.#c%d = if_not_exists(body.#c%d, :zero) + :d%d"
                                    .formatted(n, n, n));
                });
        var condition = condition(new Condition.Present(), now, values);
        return new Expression(Optional.of(String.join(", ", set)), condition, names, values);
    }

    /// A condition check must have a condition: one that always holds stands for none.
    static Expression check(Condition condition, Instant now) {
        Expression given = of(condition, now);
        return given.condition().isPresent()
                ? given
                : new Expression(
                        Optional.empty(),
                        Optional.of("attribute_exists(pk) OR attribute_not_exists(pk)"),
                        Map.of(),
                        Map.of());
    }

    /// DynamoDB takes no empty map of names.
    @Nullable Map<String, String> namesOrNull() {
        return names.isEmpty() ? null : names;
    }

    /// DynamoDB takes no empty map of values.
    @Nullable Map<String, AttributeValue> valuesOrNull() {
        return values.isEmpty() ? null : values;
    }

    private static Optional<String> condition(
            Condition condition, Instant now, Map<String, AttributeValue> values) {
        if (!(condition instanceof Condition.None)) {
            values.put(":now", Rows.number(now.getEpochSecond()));
        }
        return switch (condition) {
            case Condition.None none -> Optional.empty();
            case Condition.Absent absent -> Optional.of(ABSENT);
            case Condition.Present present -> Optional.of(PRESENT);
            case Condition.Version version -> {
                values.put(":old", Rows.number(version.version()));
                yield Optional.of(PRESENT + " AND version = :old");
            }
        };
    }
}
