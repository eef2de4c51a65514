package dev.writ.library;

import java.util.Optional;

/// Where an alias is to point, as a caller asks for it.
///
/// @param reason up to 500 characters
/// @param expected where it points as the caller knows it, 0 for nowhere
public record AliasWish(int version, Optional<String> reason, Optional<Integer> expected) {}
