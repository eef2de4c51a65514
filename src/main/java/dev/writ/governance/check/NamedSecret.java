package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.List;
import java.util.stream.Collectors;

/// A value under a name that promises a secret, such as `password = "…"`, that looks random enough
/// to be one.
///
/// @param quoted name and value in quotes
/// @param bare name and value without quotes, to the end of the line
/// @param plain files that hold values without quotes
record NamedSecret(Sieve quoted, Sieve bare, List<Glob> plain, Placeholders placeholders) {

    /// Shorter values are more often words than secrets.
    private static final int MIN_LENGTH = 8;

    /// Bits a character: random letters and digits of this length have more, words mostly less.
    private static final double MIN_ENTROPY = 2.5;

    /// Bits a character of text of letters alone; names in code have less.
    private static final double MIN_ENTROPY_OF_LETTERS = 3.6;

    private static final int MIN_LENGTH_OF_LETTERS = 16;

    private static final String ASSIGNED = "[\\w.-]{0,40}[\"']?\\s{0,8}(?::=|=>|[:=])\\s{0,8}";

    static NamedSecret read(Fields fields, String names, Placeholders placeholders) {
        String assigned = "(?:" + names + ")" + ASSIGNED;
        return new NamedSecret(
                sieve(fields, assigned + "[a-zA-Z]?[\"'`](?<value>[^\"'`\\s]{8,200})[\"'`]"),
                sieve(fields, assigned + "(?<value>[^\"'`\\s#;,]{8,200})\\s{0,9}(?:#.*)?$"),
                Globs.read(fields, "plain"),
                placeholders);
    }

    private static Sieve sieve(Fields fields, String pattern) {
        return Sieve.of(List.of(Patterns.compile(fields, pattern)));
    }

    static String said(NamedSecret any) {
        return "a secret under its name";
    }

    boolean isIn(String path, String line) {
        return line.length() > MIN_LENGTH
                && (quoted.findsOne(line, this::isSecret)
                        || (Globs.any(plain, path) && bare.findsOne(line, this::isSecret)));
    }

    private boolean isSecret(String value) {
        return isRandom(value) && !placeholders.standIn(value);
    }

    private static boolean isRandom(String value) {
        boolean digits = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean marks = value.chars().anyMatch(c -> "!$%&*+/=?@^~".indexOf(c) >= 0);
        return digits || marks
                ? entropy(value) >= MIN_ENTROPY
                : value.length() >= MIN_LENGTH_OF_LETTERS
                        && entropy(value) >= MIN_ENTROPY_OF_LETTERS
                        && value.chars().allMatch(Character::isLetter)
                        && isMixed(value);
    }

    /// Names in code change case at the beginning of words; random letters do so all the time.
    private static boolean isMixed(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            if (Character.isUpperCase(value.charAt(i))
                    != Character.isUpperCase(value.charAt(i - 1))) {
                changes++;
            }
        }
        return changes * 3 > value.length();
    }

    /// Shannon's, in bits a character.
    static double entropy(String value) {
        var counts =
                value.chars().boxed().collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        double bits = 0;
        for (long count : counts.values()) {
            double share = (double) count / value.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
