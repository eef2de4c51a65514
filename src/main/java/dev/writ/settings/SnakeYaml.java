package dev.writ.settings;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Plain YAML data only: no types, no doubled keys, no aliases that multiply.
@Singleton
public class SnakeYaml implements Yaml {

    private static final int MAX_CHARS = 1 << 20;
    private static final int MAX_ALIASES = 50;
    private static final int MAX_DEPTH = 50;

    @Override
    public Fields read(String where, String text) {
        return switch (load(where, text)) {
            case Map<?, ?> map -> {
                var named = new LinkedHashMap<String, Object>();
                map.forEach((key, value) -> named.put(String.valueOf(key), value));
                yield Fields.of(where, named);
            }
            case null -> Fields.of(where, Map.of());
            default ->
                    throw Failed.invalid(
                            where + ": the top level is not a map", "Write 'name: value' lines");
        };
    }

    private static Object load(String where, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARS);
        try {
            return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            String line = mark == null ? "" : ":" + (mark.getLine() + 1);
            throw Failed.invalid(where + line + ": " + wrong.getProblem(), "Correct the YAML");
        } catch (YAMLException wrong) {
            throw Failed.invalid(where + ": " + firstLine(wrong), "Correct the YAML");
        }
    }

    private static String firstLine(YAMLException wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
