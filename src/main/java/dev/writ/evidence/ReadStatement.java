package dev.writ.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a statement to the letter, and holds each section against its digest.
final class ReadStatement {

    private static final Set<String> FIELDS =
            Set.of("_type", "predicate", "predicateType", "subject");
    private static final Set<String> SUBJECT = Set.of("digest", "name");

    private final CheckedLine line;
    private final Statement.Type type;

    ReadStatement(CheckedLine line, Statement.Type type) {
        this.line = line;
        this.type = type;
    }

    /// @return what could be read of it, whatever is wrong with it; flaws say what is
    Optional<Statement> of(byte[] payload) {
        return line.object("payload", payload)
                .flatMap(value -> line.fields("payload", value, FIELDS))
                .flatMap(this::statement);
    }

    private Optional<Statement> statement(Map<String, Object> fields) {
        same("_type", Statement.IN_TOTO, fields.get("_type"));
        same("predicateType", type.uri, fields.get("predicateType"));
        var predicate =
                line.fields(
                        "predicate",
                        fields.getOrDefault("predicate", ""),
                        Set.copyOf(type.sections));
        predicate.ifPresent(sections -> line.isOf(whose(sections)));
        var subjects = subjects(fields.getOrDefault("subject", ""));
        return predicate.flatMap(sections -> statement(sections, subjects));
    }

    private Optional<Statement> statement(
            Map<String, Object> sections, Map<String, String> subjects) {
        sections.forEach(
                (name, section) -> {
                    if (!Statement.digest(section).equals(subjects.remove(name))) {
                        line.flaw("predicate." + name, "it is not what its subject's digest says");
                    }
                });
        if (!subjects.keySet().equals(Set.copyOf(type.files))) {
            line.flaw("subject", "there are not exactly the files " + type.files);
            return Optional.empty();
        }
        return Optional.of(new Statement(type, sections, subjects));
    }

    private void same(String field, String expected, @Nullable Object value) {
        if (!expected.equals(value)) {
            line.flaw(field, "it is not " + expected);
        }
    }

    /// SHA-256 by name, in the order of names and each once.
    private Map<String, String> subjects(Object list) {
        var subjects = new LinkedHashMap<String, String>();
        for (Object each : line.list("subject", list)) {
            String field = "subject[" + subjects.size() + "]";
            line.fields(field, each, SUBJECT).ifPresent(it -> add(subjects, field, it));
        }
        if (!subjects.equals(new TreeMap<>(subjects))
                || !subjects.keySet().stream()
                        .toList()
                        .equals(subjects.keySet().stream().sorted().toList())) {
            line.flaw("subject", "it is not in the order of names");
        }
        return subjects;
    }

    private void add(Map<String, String> subjects, String field, Map<String, Object> subject) {
        var name = line.text(field + ".name", subject.getOrDefault("name", ""));
        var digest =
                line.fields(field + ".digest", subject.getOrDefault("digest", ""), Set.of("sha256"))
                        .flatMap(it -> line.text(field + ".digest", it.getOrDefault("sha256", 0)));
        name.ifPresent(
                key ->
                        digest.ifPresent(
                                value -> {
                                    if (subjects.put(key, value) != null) {
                                        line.flaw(field + ".name", "it is there twice");
                                    }
                                }));
    }

    /// The finding, or the scan of a manifest.
    private String whose(Map<String, Object> sections) {
        Object one = sections.get(type == Statement.Type.FINDING ? "finding" : "scan");
        return one instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : "";
    }
}
