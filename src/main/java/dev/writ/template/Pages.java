package dev.writ.template;

import java.util.Map;

/// Fills a page. In HTML values can neither add markup nor leave a script block; in Markdown
/// (`.md`) they stand in code spans and cannot leave them.
public interface Pages {

    /// @param name of a file under `templates/pages`, such as `plan.html`
    String render(String name, Map<String, Object> values);

    /// The text of a file beside the pages that goes into them as it is, such as `plan.css`.
    String asset(String name);
}
