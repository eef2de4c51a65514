package dev.writ.once;

import java.util.Optional;

/// What was answered to a request that changes something.
///
/// @param status HTTP's number, such as 201
/// @param body JSON
/// @param location where what was made can be found
/// @param version of what was changed
public record Answer(int status, String body, Optional<String> location, Optional<Long> version) {}
