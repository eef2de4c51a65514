package dev.writ.intake.analysis;

import dev.writ.finding.Clip;
import dev.writ.finding.Consultation;
import dev.writ.finding.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What a persona said when it was asked about an issue, a rule or files: exactly one of them.
final class ConsultationReader {

    private static final Field<String> ISSUE =
            Field.optional("issue", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<String> RULE =
            Field.optional("rule", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<List<String>> FILES =
            Field.optional("files", Kinds.list(AnalysisLimits.MAX_FILES, Kinds.pattern()));
    private static final Field<Double> CONFIDENCE = Field.optional("confidence", Numbers.share());
    private static final Field<String> RECOMMENDATION =
            Field.optional("recommendation", Kinds.prose(AnalysisLimits.MAX_PROSE));
    private static final Field<List<String>> REQUIREMENTS =
            Field.optional(
                    "requirements",
                    Kinds.list(
                            AnalysisLimits.MAX_REQUIREMENTS, Kinds.word(AnalysisLimits.MAX_PROSE)));

    /// What a prompt shows of a requirement.
    private static final int REQUIREMENT = 300;

    private final Field<String> persona;
    private final List<Field<?>> fields;

    /// @param personas the ids that are known
    ConsultationReader(Collection<String> personas) {
        this.persona = Field.required("persona", Kinds.choice(personas));
        this.fields =
                List.of(persona, ISSUE, RULE, FILES, CONFIDENCE, RECOMMENDATION, REQUIREMENTS);
    }

    Consultation read(At at) {
        Entry entry = Entry.read(at, fields);
        if (entry.find(FILES).filter(List::isEmpty).isPresent()) {
            throw at.refused("has no 'files'", "Name a pattern; \"**\" is everything");
        }
        return new Consultation(
                entry.get(persona),
                subject(at, entry),
                entry.find(CONFIDENCE).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                Clip.to(Clip.HELP, entry.find(RECOMMENDATION).orElse("").strip()),
                entry.find(REQUIREMENTS).orElse(List.of()).stream()
                        .map(each -> Clip.line(REQUIREMENT, each))
                        .toList());
    }

    private static Subject subject(At at, Entry entry) {
        List<Subject> subjects =
                Stream.<Optional<? extends Subject>>of(
                                entry.find(ISSUE)
                                        .map(id -> new Subject.Issue(id, Optional.empty())),
                                entry.find(RULE).map(name -> new Subject.Rule(name.strip())),
                                entry.find(FILES).map(Subject.Files::new))
                        .<Subject>flatMap(Optional::stream)
                        .toList();
        if (subjects.size() != 1) {
            throw at.refused(
                    "is about " + (subjects.isEmpty() ? "nothing" : "more than one thing"),
                    "Give one of issue, rule, files; files [\"**\"] is everything");
        }
        return subjects.getFirst();
    }
}
