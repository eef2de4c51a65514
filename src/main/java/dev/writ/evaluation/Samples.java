package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The items that ship with Writ: one for each persona, from the reports of `examples/`.
@Singleton
public class Samples {

    private static final String FOLDER = "samples";

    private final Map<String, Sample> byName = new TreeMap<>();

    public Samples(Resources resources, Yaml yaml) {
        for (String file : resources.list(FOLDER)) {
            String name = file.substring(FOLDER.length() + 1, file.lastIndexOf('.'));
            byName.put(name, new Sample(name, yaml.read(file, resources.text(file))));
        }
    }

    /// By name.
    public List<Sample> all() {
        return List.copyOf(byName.values());
    }

    /// @throws Failed when there is none of that name
    public Sample named(String name) {
        Sample sample = byName.get(name);
        if (sample == null) {
            throw Failed.notFound(
                    "There is no sample '" + Untrusted.line(name, 40) + "'",
                    "Use one of " + String.join(", ", byName.keySet()));
        }
        return sample;
    }
}
