package dev.writ.evidence;

import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An in-toto Statement v1. Each section of the predicate is a subject with its own digest, so that
/// a change can be named by its section.
///
/// @param type of the predicate
/// @param sections of the predicate, by name
/// @param files further subjects: SHA-256 by name
record Statement(Type type, Map<String, Object> sections, Map<String, String> files) {

    static final String IN_TOTO = "https://in-toto.io/Statement/v1";

    /// What a statement is about.
    enum Type {
        /// One finding of one scan.
        FINDING(
                "urn:writ:evidence:1",
                List.of(
                        "approvals",
                        "changes",
                        "executions",
                        "finding",
                        "outcome",
                        "prompts",
                        "rescans",
                        "rules",
                        "scan",
                        "verdicts",
                        "waivers"),
                List.of()),

        /// The files of an export.
        MANIFEST(
                "urn:writ:evidence-manifest:1",
                List.of("chain", "scan", "signed", "statements"),
                List.of(Export.KEY, Export.STATEMENTS, Export.TRAIL));

        final String uri;
        final List<String> sections;
        final List<String> files;

        Type(String uri, List<String> sections, List<String> files) {
            this.uri = uri;
            this.sections = sections;
            this.files = files;
        }
    }

    Statement {
        sections = Map.copyOf(sections);
        files = Map.copyOf(files);
        if (!sections.keySet().equals(Set.copyOf(type.sections))
                || !files.keySet().equals(Set.copyOf(type.files))) {
            throw new IllegalArgumentException("A statement has each of its sections and files");
        }
    }

    /// As it is signed.
    byte[] bytes() {
        var subjects =
                subjects().entrySet().stream()
                        .map(
                                each ->
                                        Map.of(
                                                "name",
                                                each.getKey(),
                                                "digest",
                                                Map.of("sha256", each.getValue())))
                        .toList();
        return CanonicalJson.of(
                        Map.of(
                                "_type",
                                IN_TOTO,
                                "predicateType",
                                type.uri,
                                "predicate",
                                sections,
                                "subject",
                                subjects))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> subjects() {
        var subjects = new TreeMap<>(files);
        sections.forEach((name, section) -> subjects.put(name, digest(section)));
        return subjects;
    }

    static String digest(Object section) {
        return Hash.sha256(CanonicalJson.of(section));
    }
}
