package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which rules of different tools mean the same defect, from `equivalences.yaml`.
@Singleton
public class RuleClasses {

    private static final String FILE = "equivalences.yaml";

    private static final String ADVISORY = "advisory:";
    private static final Pattern ADVISORY_ID =
            Pattern.compile("(?i)CVE-[0-9]{4}-[0-9]{4,}|GHSA(-[0-9a-z]{4}){3}");

    private final Map<String, String> classes = new HashMap<>();

    public RuleClasses(Resources resources, Yaml yaml) {
        for (Fields each : yaml.read(FILE, resources.text(FILE)).children("classes")) {
            each.only("class", "rules");
            String name = each.text("class");
            each.texts("rules").forEach(rule -> classes.put(rule.toLowerCase(Locale.ROOT), name));
        }
    }

    /// Whether two rules at one place mean the same defect: they are of one class or share a
    /// weakness. Published vulnerabilities that merely share a weakness are different ones, though
    /// all that concern a file of dependencies may be reported at its first line.
    static boolean same(
            String one, List<String> cwesOfOne, String other, List<String> cwesOfOther) {
        return one.equals(other)
                || (!one.startsWith(ADVISORY)
                        && !other.startsWith(ADVISORY)
                        && !Collections.disjoint(cwesOfOne, cwesOfOther));
    }

    /// The name of the class; of a published vulnerability its number; of a rule that is in no
    /// class its tool and id.
    public String of(AnalyzerRule rule) {
        var advisory = ADVISORY_ID.matcher(rule.id());
        if (advisory.find()) {
            return ADVISORY + advisory.group().toUpperCase(Locale.ROOT);
        }
        String tool = rule.tool().toLowerCase(Locale.ROOT);
        String id = rule.id().toLowerCase(Locale.ROOT);
        String family = tool.split(" ", 2)[0];
        String lastPart = id.substring(id.lastIndexOf('.') + 1);
        return List.of(tool + ":" + id, family + ":" + id, family + ":" + lastPart).stream()
                .filter(classes::containsKey)
                .map(classes::get)
                .findFirst()
                .orElse(tool + ":" + rule.id());
    }
}
