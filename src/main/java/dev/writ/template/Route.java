package dev.writ.template;

/// The answer of the routing: which persona, and why in one sentence a reader understands.
public record Route(Persona persona, String reason) {}
