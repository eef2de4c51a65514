package dev.writ.governance.check;

/// Judges the text of a prompt.
public non-sealed interface PromptCheck extends Check {
    Judgement judge(PromptFacts prompt);
}
