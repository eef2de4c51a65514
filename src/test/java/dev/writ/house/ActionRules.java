package dev.writ.house;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must hold of our workflows on GitHub, beside what GitHub asks. Each rule words what is
/// wrong.
final class ActionRules {

    private static final Pattern USES = Pattern.compile("uses: (\\S+)( # v\\d\\S*)?");
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}");
    private static final Pattern KEY =
            Pattern.compile("aws-(access-key-id|secret-access-key|session-token)");

    private ActionRules() {}

    static List<String> problems(String text) {
        var problems = new ArrayList<String>();
        USES.matcher(text).results().forEach(uses -> pin(uses.group(1), uses.group(2), problems));
        JsonNode workflow = Template.of(text).content();
        if (!workflow.has("permissions")) {
            problems.add("permissions are not said");
        }
        // YAML 1.1 reads the word on as yes
        if (workflow.path("true").has("pull_request_target")) {
            problems.add("pull_request_target gives forks our rights");
        }
        for (JsonNode script : workflow.findValues("run")) {
            Matcher expression = EXPRESSION.matcher(script.asText());
            while (expression.find()) {
                problems.add("a script holds " + expression.group());
            }
        }
        KEY.matcher(text)
                .results()
                .forEach(key -> problems.add(key.group() + " is a key that lives long"));
        return problems;
    }

    private static void pin(String action, String version, List<String> problems) {
        if (action.startsWith("./")) {
            return;
        }
        if (!PINNED.matcher(action).matches()) {
            problems.add(action + " is not pinned to a commit");
        } else if (version == null) {
            problems.add(action + " does not say its version");
        }
    }
}
