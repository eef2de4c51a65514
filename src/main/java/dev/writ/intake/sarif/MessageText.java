package dev.writ.intake.sarif;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message says in plain words.
final class MessageText {

    private static final Pattern LINK =
            Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.)*+)]\\(\\d+\\)");
    private static final Pattern HOLE = Pattern.compile("\\{\\{|}}|\\{(\\d{1,2})}");

    private MessageText() {}

    static String of(
            Raw.Message message,
            Map<String, Raw.Message> ruleTexts,
            Map<String, Raw.Message> texts) {
        String own = text(message);
        if (!own.isEmpty() || message.id().isEmpty()) {
            return withoutLinks(
                    message.arguments().isEmpty() ? own : filled(own, message.arguments()));
        }
        Raw.Message shared =
                ruleTexts.getOrDefault(
                        message.id(), texts.getOrDefault(message.id(), Raw.Message.NONE));
        String found = text(shared);
        return withoutLinks(found.isEmpty() ? message.id() : filled(found, message.arguments()));
    }

    static String text(Raw.Message message) {
        return message.text().isBlank() ? message.markdown() : message.text();
    }

    private static String filled(String text, List<String> arguments) {
        return HOLE.matcher(text)
                .replaceAll(
                        hole ->
                                Matcher.quoteReplacement(
                                        hole.group(1) == null
                                                ? hole.group().substring(1)
                                                : argument(
                                                        hole.group(), hole.group(1), arguments)));
    }

    private static String argument(String hole, String number, List<String> arguments) {
        int index = Integer.parseInt(number);
        return index < arguments.size() ? arguments.get(index) : hole;
    }

    private static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll("$1");
    }
}
