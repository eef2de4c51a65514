package dev.writ.evidence;

import dev.writ.finding.FindingId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.List;

/// The statements of one finding, or of the findings of one prompt, made and signed now.
@Singleton
public class FindEvidence implements UseCase<FindEvidence.Input, List<String>> {

    /// Whose statements.
    public sealed interface Input {}

    public record OfFinding(ScanId scan, FindingId finding) implements Input {}

    /// In the scan that first committed it.
    public record OfPrompt(PromptId prompt) implements Input {}

    private final Table table;
    private final MakeStatements makeStatements;

    public FindEvidence(Table table, MakeStatements makeStatements) {
        this.table = table;
        this.makeStatements = makeStatements;
    }

    /// @return an envelope for each finding
    /// @throws Failed when there is no such scan, finding or prompt
    @Override
    public List<String> run(Input input) {
        return switch (input) {
            case OfFinding one -> makeStatements.of(one.scan(), List.of(one.finding()));
            case OfPrompt of -> ofPrompt(of.prompt());
        };
    }

    private List<String> ofPrompt(PromptId id) {
        Prompt prompt = Prompt.TYPE.need(table, Prompt.key(id)).value();
        return makeStatements.of(prompt.scan(), prompt.findings());
    }
}
