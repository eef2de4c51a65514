package dev.writ.governance.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a line as base64 and is text.
final class Base64Runs {

    /// Shorter runs hold no token; longer ones are data.
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{24,4000}+");

    /// More runs in one line are data.
    private static final int MAX_RUNS = 20;

    private static final int GROUP = 4;

    private Base64Runs() {}

    static List<String> in(String line) {
        var texts = new ArrayList<String>();
        Matcher run = RUN.matcher(line);
        for (int i = 0; i < MAX_RUNS && run.find(); i++) {
            String text = decoded(run.group());
            if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f || Character.isWhitespace(c))) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String decoded(String run) {
        String plain = run.replace('-', '+').replace('_', '/');
        String whole = plain.substring(0, plain.length() - plain.length() % GROUP);
        int rest = plain.length() - whole.length();
        byte[] bytes = Base64.getDecoder().decode(rest > 1 ? plain : whole);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
