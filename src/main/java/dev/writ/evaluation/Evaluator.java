package dev.writ.evaluation;

import dev.writ.kernel.Fields;

/// One expectation of a text. YAML and JSON write it alike, as one key with its setting, see
/// {@link Evaluators}.
public sealed interface Evaluator
        permits Contains,
                NotContains,
                Regex,
                Sections,
                RulesPresent,
                MaxTokens,
                MatchesSchema,
                Citations,
                Similarity,
                Graded {

    /// @param with what some of them need beside the text
    Score judge(Judged text, Instruments with);

    /// As it was read, with its one key.
    Fields fields();
}
