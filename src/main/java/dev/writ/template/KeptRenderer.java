package dev.writ.template;

import java.util.Map;

/// Fills a template as it was kept, whatever ships today.
@FunctionalInterface
public interface KeptRenderer {

    /// @param values by input name, as for {@link Renderer#render}
    /// @return the same text as {@link Renderer#render} gave with the version when it shipped
    /// @throws dev.writ.kernel.Failed when an input is missing or unknown
    String render(KeptTemplate template, Map<String, Object> values);
}
