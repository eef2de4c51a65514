package dev.writ.kernel;

import java.util.List;
import java.util.Optional;

/// Some items of a query.
///
/// @param next opaque; empty on the last page
public record Page(List<Item> items, Optional<String> next) {}
