package dev.writ.template;

import java.util.Map;

/// Fills a template. Values are data: they are never parsed as template.
public interface Renderer {

    /// @param template a version that {@link Templates} gave
    /// @param values texts, numbers, flags, lists and maps of these, by input name
    /// @return the text, without an unresolved placeholder
    /// @throws dev.writ.kernel.Failed when an input is missing or unknown: template, name, remedy
    String render(TemplateVersion template, Map<String, Object> values);
}
