package dev.writ.library;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.List;

/// The features that a project's `writ.yaml` cuts it into.
public final class Features {

    private Features() {}

    /// Names of the features that a path is in, in the order of the file: the first is the nearest.
    public static List<String> of(Fields settings, String path) {
        return settings.optionalChild("features").stream()
                .flatMap(
                        features ->
                                features.values().keySet().stream()
                                        .filter(name -> isAt(features.child(name), path)))
                .toList();
    }

    private static boolean isAt(Fields feature, String path) {
        return feature.texts("paths").stream().map(Glob::new).anyMatch(glob -> glob.matches(path));
    }
}
