package dev.writ.web.identity;

import java.util.Set;

/// Whom a token names.
///
/// @param subject who it is: the one claim that an issuer never gives to somebody else and that
///     nobody chooses for himself, and no name or mail address, which would stay in the audit trail
///     for ever
/// @param roles those included in others as well; empty when it has none here
record Account(String subject, Set<String> roles) {}
