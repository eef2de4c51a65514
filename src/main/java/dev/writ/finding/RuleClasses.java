package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which rules of different tools mean the same defect, from `equivalences.yaml`.
@Singleton
public class RuleClasses {

    private static final String FILE = "equivalences.yaml";

    private final Map<String, String> classes = new HashMap<>();

    public RuleClasses(Resources resources, Yaml yaml) {
        for (Fields each : yaml.read(FILE, resources.text(FILE)).children("classes")) {
            each.only("class", "rules");
            String name = each.text("class");
            each.texts("rules").forEach(rule -> classes.put(rule.toLowerCase(Locale.ROOT), name));
        }
    }

    /// The name of the class; of a rule that is in none, its tool and id.
    public String of(AnalyzerRule rule) {
        String tool = rule.tool().toLowerCase(Locale.ROOT);
        String id = rule.id().toLowerCase(Locale.ROOT);
        String family = tool.split(" ", 2)[0];
        String short_ = id.substring(id.lastIndexOf('.') + 1);
        return List.of(tool + ":" + id, family + ":" + id, family + ":" + short_).stream()
                .filter(classes::containsKey)
                .map(classes::get)
                .findFirst()
                .orElse(tool + ":" + rule.id());
    }
}
