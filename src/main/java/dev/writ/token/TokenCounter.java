package dev.writ.token;

/// Counts tokens as the models we serve do.
@FunctionalInterface
public interface TokenCounter {
    int count(String text);
}
