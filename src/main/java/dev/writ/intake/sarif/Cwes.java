package dev.writ.intake.sarif;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Weakness numbers from tags, taxa and properties, as `CWE-89`.
final class Cwes {

    private static final Pattern NAMED = Pattern.compile("(?i)\\bCWE[-_: ]?0*([1-9][0-9]{0,4})\\b");
    private static final Pattern BARE = Pattern.compile("0*([1-9][0-9]{0,4})");

    private Cwes() {}

    static List<String> of(
            Collection<String> tags, Collection<String> numbers, Collection<String> taxa) {
        var found = new TreeSet<String>();
        tags.forEach(tag -> named(tag, found));
        numbers.forEach(
                number -> {
                    var bare = BARE.matcher(number.strip());
                    if (bare.matches()) {
                        found.add("CWE-" + bare.group(1));
                    }
                    named(number, found);
                });
        taxa.forEach(taxon -> named(taxon, found));
        return found.stream().limit(SarifLimits.MAX_CWES).toList();
    }

    static boolean isTaxonomy(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith("CWE");
    }

    private static void named(String text, Set<String> found) {
        var match = NAMED.matcher(text);
        while (match.find()) {
            found.add("CWE-" + match.group(1));
        }
    }
}
