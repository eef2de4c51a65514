package dev.writ.intake.sarif;

import dev.writ.intake.json.Said;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is unusual in a report but no reason to refuse it, one sentence each.
final class Warnings {

    private final String name;
    private int noFailure;
    private final Set<String> sentences = new LinkedHashSet<>();

    Warnings(String name) {
        this.name = Said.clip(name);
    }

    void add(String sentence) {
        sentences.add(name + ": " + sentence + ".");
    }

    /// Results of another kind than `fail`.
    void leftOut(int results) {
        noFailure += results;
    }

    void overGitHub(long count, long limit, String what) {
        if (count > limit) {
            add("GitHub would refuse or cut this report: more than " + limit + " " + what);
        }
    }

    List<String> all() {
        if (noFailure > 0) {
            add(noFailure + " results are of another kind than fail and were left out");
        }
        return List.copyOf(sentences);
    }
}
