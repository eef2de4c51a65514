package dev.writ.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.finding.Severity;
import dev.writ.governance.check.PromptCheck;
import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The rules in force: those that are shipped, or those of a project.
@Singleton
public class ListRules implements UseCase<Optional<ProjectName>, List<ListRules.Facts>> {

    /// What there is to know of a rule.
    ///
    /// @param advisory it has guidance only, no check
    /// @param twoSided it has guidance and a check
    /// @param on what its check judges: the prompt or the change
    /// @param hash which version it is
    public record Facts(
            String id,
            String title,
            String family,
            Verdict.Severity severity,
            Applies when,
            String guidance,
            boolean advisory,
            boolean twoSided,
            Side on,
            boolean locked,
            String hash) {}

    /// When it holds; what is empty asks nothing.
    public record Applies(
            List<String> personas,
            Severity worst,
            Severity mildest,
            List<String> paths,
            List<String> languages,
            List<String> tags,
            List<String> tools,
            int places) {}

    /// What a rule is about.
    public enum Side {
        @JsonProperty("prompt")
        PROMPT,
        @JsonProperty("change")
        CHANGE
    }

    private final RuleBooks ruleBooks;
    private final FindSettings findSettings;

    public ListRules(RuleBooks ruleBooks, FindSettings findSettings) {
        this.ruleBooks = ruleBooks;
        this.findSettings = findSettings;
    }

    @Override
    public List<Facts> run(Optional<ProjectName> project) {
        return book(project).rules().stream().map(ListRules::facts).toList();
    }

    /// How many of the rules in force are enforced.
    public RuleCoverage coverage(Optional<ProjectName> project) {
        return RuleCoverage.of(book(project).rules());
    }

    private RuleBook book(Optional<ProjectName> project) {
        return project.map(name -> ruleBooks.of(findSettings.run(name).value()))
                .orElseGet(ruleBooks::shipped);
    }

    /// @throws Failed when there is no such rule
    public Facts rule(Optional<ProjectName> project, String id) {
        return run(project).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failed.notFound("There is no such rule", "See GET /api/rules"));
    }

    private static Facts facts(Rule rule) {
        When when = rule.when();
        return new Facts(
                rule.id(),
                rule.title(),
                rule.family(),
                rule.severity(),
                new Applies(
                        when.personas(),
                        when.worst(),
                        when.mildest(),
                        when.paths(),
                        when.languages(),
                        when.tags(),
                        when.tools(),
                        when.places()),
                rule.guidance(),
                rule.check().isEmpty(),
                rule.check().isPresent(),
                rule.check().filter(PromptCheck.class::isInstance).isPresent()
                        ? Side.PROMPT
                        : Side.CHANGE,
                rule.locked(),
                rule.hash());
    }
}
