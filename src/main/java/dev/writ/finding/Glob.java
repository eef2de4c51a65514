package dev.writ.finding;

import java.util.regex.Pattern;

/// A pattern over paths with `/`: `*` and `?` stay within a directory, `**` does not, `{a,b}` is
/// either. A pattern without a slash is matched with the file's name; one that ends with a slash
/// means all below.
public final class Glob {

    private final Pattern pattern;

    public Glob(String glob) {
        String whole = glob.endsWith("/") ? glob + "**" : glob;
        this.pattern = Pattern.compile(regex(whole.contains("/") ? whole : "**/" + whole));
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String glob) {
        var regex = new StringBuilder();
        int open = 0;
        for (int i = 0; i < glob.length(); i++) {
            char next = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (next == '{' && glob.indexOf('}', i) > 0) {
                regex.append("(?:");
                open++;
            } else if (next == '}' && open > 0) {
                regex.append(')');
                open--;
            } else {
                regex.append(part(next, open > 0));
            }
        }
        return regex.toString();
    }

    private static String part(char next, boolean inChoice) {
        return switch (next) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case ',' -> inChoice ? "|" : ",";
            default -> Pattern.quote(String.valueOf(next));
        };
    }
}
