package dev.writ.web.pages;

import dev.writ.workshop.ChatMessage;
import dev.writ.workshop.ExtractDraft;
import java.util.ArrayList;
import java.util.List;

/// A message of a conversation in its parts: the draft that it proposes, and the words around it.
///
/// @param proposes whether a draft can be taken out of it
record Said(ChatMessage message, boolean proposes, List<Part> parts) {

    /// @param kind `prose` or `draft`
    record Part(String kind, String text) {}

    Said {
        parts = List.copyOf(parts);
    }

    static Said of(ChatMessage message) {
        String text = message.text().replace("\r\n", "\n").replace('\r', '\n');
        return ExtractDraft.of(text)
                .filter(draft -> !draft.isBlank())
                .map(draft -> around(message, text, draft))
                .orElseGet(() -> new Said(message, false, List.of(new Part("prose", text))));
    }

    private static Said around(ChatMessage message, String text, String draft) {
        int from = place(text, "\n" + draft + "\n");
        var parts = new ArrayList<Part>();
        parts.add(new Part("prose", withoutLastLine(text.substring(0, from + 1))));
        parts.add(new Part("draft", draft + "\n"));
        parts.add(new Part("prose", withoutFirstLine(text.substring(from + draft.length() + 2))));
        parts.removeIf(part -> part.text().isBlank());
        return new Said(message, true, parts);
    }

    /// Where the draft stands, and not where somebody repeats it.
    private static int place(String text, String lines) {
        int from = text.lastIndexOf(lines);
        while (from > 0 && !isFence(text.substring(from + lines.length()))) {
            from = text.lastIndexOf(lines, from - 1);
        }
        return from;
    }

    private static boolean isFence(String rest) {
        String line = rest.stripLeading();
        return line.startsWith("```") || line.startsWith("~~~");
    }

    /// The fence that begins the draft.
    private static String withoutLastLine(String before) {
        return before.substring(0, before.stripTrailing().lastIndexOf('\n') + 1).strip();
    }

    /// The fence that ends the draft.
    private static String withoutFirstLine(String after) {
        int end = after.indexOf('\n');
        return end < 0 ? "" : after.substring(end + 1).strip();
    }
}
