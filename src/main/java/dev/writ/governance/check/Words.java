package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of a setting that stand for constants.
final class Words {

    private Words() {}

    /// @throws Failed naming the word that stands for none
    static <E extends Enum<E>> Set<E> of(Fields fields, List<String> words, Class<E> type) {
        var constants = EnumSet.noneOf(type);
        words.forEach(word -> constants.add(constant(fields, word, type)));
        return constants;
    }

    private static <E extends Enum<E>> E constant(Fields fields, String word, Class<E> type) {
        E[] all = type.getEnumConstants();
        return Stream.of(all)
                .filter(each -> Fields.word(each).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failed.invalid(
                                        fields.where() + ": '" + word + "' is not known",
                                        "Use one of "
                                                + Stream.of(all)
                                                        .map(Fields::word)
                                                        .collect(Collectors.joining(", "))));
    }
}
