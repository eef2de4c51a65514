package dev.writ.governance.check;

/// The enforced side of a rule: it judges a change that came back, or the prompt that goes out.
public sealed interface Check permits ChangeCheck, PromptCheck {}
