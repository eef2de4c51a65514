package dev.writ.governance.check;

/// Judges a change by its facts; the same facts always give the same judgement.
public non-sealed interface ChangeCheck extends Check {
    Judgement judge(Change change);
}
