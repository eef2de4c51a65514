package dev.writ.library;

import java.util.Optional;

/// Which move is to be taken back, as a caller asks for it.
///
/// @param from where the alias points as the caller knows it
public record AliasRollback(Alias alias, Optional<Integer> from, Optional<String> reason) {}
