package dev.writ.library;

/// A fork, as a caller asks for it.
///
/// @param version the one to begin with
/// @param to home and name of the new template, such as `shop/my_prompt`
public record TemplateFork(int version, TemplateId to) {}
