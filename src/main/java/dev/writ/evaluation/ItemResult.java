package dev.writ.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// What the evaluators said of one item.
///
/// @param number from 0, the item's place in the dataset
/// @param tokens of its texts
/// @param tries one for each repeat
public record ItemResult(
        @JsonIgnore EvaluationId evaluation,
        @JsonIgnore int number,
        String item,
        long tokens,
        List<Try> tries) {

    /// @param scores in the order of the evaluators
    public record Try(List<Score> scores) {

        public Try {
            scores = List.copyOf(scores);
        }
    }

    private static final String SORT = "ITEM#";

    public static final ItemType<ItemResult> TYPE =
            ItemType.of("result", ItemResult::key, ItemResult::write, ItemResult::read);

    public ItemResult {
        tries = List.copyOf(tries);
    }

    /// All items of an evaluation, in their order.
    static List<ItemResult> of(Table table, Evaluation evaluation) {
        var keys =
                IntStream.range(0, evaluation.items())
                        .mapToObj(number -> key(evaluation.id(), number))
                        .toList();
        Map<Key, Item> found = table.getAll(keys);
        return keys.stream().map(found::get).filter(Objects::nonNull).map(TYPE::value).toList();
    }

    /// The mean of all its scores that were judged; 0 when none was.
    double mean() {
        return tries.stream()
                .flatMap(each -> each.scores().stream())
                .filter(each -> each.standing() != Score.Standing.NOT_JUDGED)
                .mapToDouble(Score::score)
                .average()
                .orElse(0);
    }

    private Key key() {
        return key(evaluation, number);
    }

    private static Key key(EvaluationId evaluation, int number) {
        return new Key(Evaluation.key(evaluation).partition(), SORT + "%04d".formatted(number));
    }

    /// In the order of the items.
    static Query all(Evaluation evaluation) {
        return Query.of(Evaluation.key(evaluation.id()).partition(), SORT);
    }

    private Fields write() {
        return Fields.builder()
                .put("evaluation", evaluation.value())
                .put("number", number)
                .put("item", item)
                .put("tokens", tokens)
                .putAll("tries", tries.stream().map(ItemResult::write).toList())
                .build();
    }

    private static Fields write(Try each) {
        return Fields.builder()
                .putAll("scores", each.scores().stream().map(Score::write).toList())
                .build();
    }

    private static ItemResult read(Fields fields) {
        return new ItemResult(
                new EvaluationId(fields.text("evaluation")),
                (int) fields.number("number"),
                fields.text("item"),
                fields.number("tokens"),
                fields.children("tries").stream()
                        .map(
                                each ->
                                        new Try(
                                                each.children("scores").stream()
                                                        .map(Score::read)
                                                        .toList()))
                        .toList());
    }
}
