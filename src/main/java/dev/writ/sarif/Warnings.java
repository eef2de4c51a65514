package dev.writ.sarif;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is unusual in a report but no reason to refuse it, one sentence each.
final class Warnings {

    private final String name;
    private final Set<String> sentences = new LinkedHashSet<>();

    Warnings(String name) {
        this.name = name;
    }

    void add(String sentence) {
        sentences.add(name + ": " + sentence + ".");
    }

    void overGitHub(long count, long limit, String what) {
        if (count > limit) {
            add("GitHub would refuse or cut this report: more than " + limit + " " + what);
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
