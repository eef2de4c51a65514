package dev.writ.kernel;

/// One thing a user or the chain can ask for. A door calls exactly one.
///
/// Throws {@link Failed} for a refusal and {@link TryAgain} for one that may pass when repeated.
/// Every use case is idempotent: the same input twice has the effect of once.
@FunctionalInterface
public interface UseCase<I, O> {
    O run(I input);
}
