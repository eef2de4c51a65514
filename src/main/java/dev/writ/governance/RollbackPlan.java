package dev.writ.governance;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import dev.writ.template.Personas;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the change of a prompt is taken back (ledger S0-56, S0-109): steps as data, with the files
/// of the prompt filled in.
@Singleton
public class RollbackPlan {

    private static final String FILE = "safety/rollback.yaml";

    /// What a step writes where the files belong.
    private static final String FILES = "$FILES";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/@+-]+");
    private static final int MAX_PATH_CHARS = 300;

    /// A longer list costs more than it helps; the tree was clean, so all of it may be restored.
    private static final int MAX_FILES = 40;

    private static final String ALL = ".";

    private final List<Step> steps;

    private record Step(Wording wording, When when) {}

    public RollbackPlan(Resources resources, Yaml yaml, Personas personas) {
        this.steps =
                yaml.read(FILE, resources.text(FILE)).only("steps").children("steps").stream()
                        .map(fields -> read(fields, personas))
                        .toList();
    }

    /// In the order in which they are to be done; never none. A step that needs files is left out
    /// where the findings name none.
    List<Wording> of(Situation situation) {
        String files = files(situation.paths());
        return steps.stream()
                .filter(step -> step.when().matches(situation))
                .map(Step::wording)
                .filter(step -> !files.isEmpty() || !step.text().contains(FILES))
                .map(step -> new Wording(step.id(), step.text().replace(FILES, files)))
                .toList();
    }

    private static String files(List<String> paths) {
        var named = paths.stream().filter(RollbackPlan::canBeNamed).toList();
        return named.size() > MAX_FILES
                ? ALL
                : named.stream().map(RollbackPlan::quoted).collect(Collectors.joining(" "));
    }

    /// One path that git does not know, and it restores none. So is one outside of the repository,
    /// and one that would have to be cleaned or cut.
    private static boolean canBeNamed(String path) {
        return Untrusted.line(path, MAX_PATH_CHARS).equals(path)
                && !path.startsWith("/")
                && !path.equals("..")
                && !path.startsWith("../");
    }

    /// As one word of a shell command, whatever the path holds.
    private static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static Step read(Fields fields, Personas personas) {
        fields.only("id", "when", "text");
        return new Step(
                Wording.read(fields),
                fields.optionalChild("when")
                        .map(when -> When.read(when, personas.ids()))
                        .orElse(When.ALWAYS));
    }
}
