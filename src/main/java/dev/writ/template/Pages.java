package dev.writ.template;

import java.util.Map;

/// Fills an HTML page. Values are escaped; they can neither add markup nor leave a script block.
public interface Pages {

    /// @param name of a file under `templates/pages`, such as `plan.html`
    String render(String name, Map<String, Object> values);

    /// The text of a file beside the pages that goes into them as it is, such as `plan.css`.
    String asset(String name);
}
