package dev.writ.evidence;

import dev.writ.kernel.CanonicalJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads canonical JSON and nothing else: there is one way to write a value, so bytes that were
/// changed are noticed even where no value is. Says where reading ended.
final class ReadJson {

    private static final int MAX_DEPTH = 64;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final String NUMBER = "-+.0123456789Ee";

    private final byte[] bytes;
    private final StringBuilder path = new StringBuilder();
    private int at;
    private int depth;

    private ReadJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @return a map
    static Map<String, Object> object(byte[] bytes) throws Malformed {
        var reader = new ReadJson(bytes);
        Object value = reader.value();
        if (reader.at != bytes.length) {
            throw reader.malformed("something follows the end");
        }
        byte[] canonical = CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8);
        int difference = Arrays.mismatch(bytes, canonical);
        if (difference >= 0) {
            throw new Malformed("", "it is not written canonically at byte " + difference);
        }
        if (!(value instanceof Map<?, ?>)) {
            throw new Malformed("", "it is no object");
        }
        return map(value);
    }

    /// The maps of this reader have texts as names.
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private Object value() throws Malformed {
        if (++depth > MAX_DEPTH) {
            throw malformed("it is nested too deep");
        }
        Object value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> list();
                    case '"' -> text();
                    case 't' -> word("true", true);
                    case 'f' -> word("false", false);
                    default -> number();
                };
        depth--;
        return value;
    }

    private Map<String, Object> object() throws Malformed {
        var object = new LinkedHashMap<String, Object>();
        take('{');
        while (peek() != '}') {
            if (!object.isEmpty()) {
                take(',');
            }
            String name = text();
            int end = path.length();
            path.append(end == 0 ? "" : ".").append(name);
            take(':');
            object.put(name, value());
            path.setLength(end);
        }
        take('}');
        return object;
    }

    private List<Object> list() throws Malformed {
        var list = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!list.isEmpty()) {
                take(',');
            }
            int end = path.length();
            path.append('[').append(list.size()).append(']');
            list.add(value());
            path.setLength(end);
        }
        take(']');
        return list;
    }

    private String text() throws Malformed {
        take('"');
        var text = new StringBuilder();
        int from = at;
        while (peek() != '"') {
            if (bytes[at] == '\\') {
                text.append(decoded(from, at));
                at++;
                text.append(escaped());
                from = at;
            } else {
                at++;
            }
        }
        text.append(decoded(from, at));
        take('"');
        return text.toString();
    }

    private char escaped() throws Malformed {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an escape is none");
        };
    }

    private char unicode() throws Malformed {
        int end = Math.min(at + 4, bytes.length);
        try {
            int code = Integer.parseUnsignedInt(decoded(at, end), 16);
            at = end;
            return (char) code;
        } catch (NumberFormatException noHex) {
            throw malformed("an escape is none");
        }
    }

    /// What is not UTF-8 shows as a replacement character; only then it is looked at closely.
    private String decoded(int from, int to) throws Malformed {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw malformed("it is not UTF-8");
        }
    }

    private boolean word(String word, boolean value) throws Malformed {
        for (char letter : word.toCharArray()) {
            take(letter);
        }
        return value;
    }

    private Object number() throws Malformed {
        int from = at;
        while (at < bytes.length && NUMBER.indexOf(bytes[at]) >= 0) {
            at++;
        }
        String text = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        try {
            return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : decimal(text);
        } catch (NumberFormatException none) {
            throw malformed("a value is none");
        }
    }

    private Double decimal(String text) throws Malformed {
        double decimal = Double.parseDouble(text);
        if (!Double.isFinite(decimal)) {
            throw malformed("a number is too large");
        }
        return decimal;
    }

    private char peek() throws Malformed {
        if (at >= bytes.length) {
            throw malformed("it ends too early");
        }
        return (char) (bytes[at] & 0xff);
    }

    private void take(char expected) throws Malformed {
        if (peek() != expected) {
            throw malformed("'" + expected + "' is missing");
        }
        at++;
    }

    private Malformed malformed(String problem) {
        return new Malformed(path.toString(), problem + " at byte " + at);
    }
}
