package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How alike the text is to a reference: the share of runs of three words that both have, of all
/// that either has (Jaccard index of word shingles; Broder 1997). Case and punctuation do not
/// count.
record Similarity(Fields fields, String reference, double atLeast) implements Evaluator {

    private static final int WORDS = 3;
    private static final int MAX_CHARS = 100_000;

    static Similarity read(Setting setting) {
        Fields settings = setting.map("to", Setting.AT_LEAST);
        String reference = settings.text("to");
        if (reference.isBlank() || reference.length() > MAX_CHARS) {
            throw setting.refused("to: a text of 1 to " + MAX_CHARS + " characters");
        }
        return new Similarity(setting.fields(), reference, setting.atLeast(0.8));
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        double alike = alike(shingles(judged.text()), shingles(reference));
        return alike >= atLeast
                ? Score.passed(alike)
                : Score.failed(
                        alike,
                        "The text is alike to the reference by %.2f, wanted is %.2f"
                                .formatted(alike, atLeast),
                        "Compare it with the reference, or lower at-least");
    }

    private static double alike(Set<List<String>> one, Set<List<String>> two) {
        var all = new HashSet<>(one);
        all.addAll(two);
        long common = one.stream().filter(two::contains).count();
        return all.isEmpty() ? 1 : (double) common / all.size();
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words =
                List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
        var shingles = new HashSet<List<String>>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            shingles.add(words.subList(i, i + WORDS));
        }
        if (shingles.isEmpty() && !words.isEmpty()) {
            shingles.add(words);
        }
        return shingles;
    }
}
