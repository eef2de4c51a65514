package dev.writ.web.pages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.template.Pages;
import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// Renders pages within the one frame that they share.
@Singleton
public class Layout {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Pages pages;
    private final Bundle bundle;
    private final ObjectMapper json;

    Layout(Pages pages, Bundle bundle, ObjectMapper json) {
        this.pages = pages;
        this.bundle = bundle;
        this.json = json;
    }

    /// @param account who is signed in; empty when nobody can be or is
    String render(View view, String account) {
        var values = new HashMap<String, Object>(view.more());
        values.put("it", json.convertValue(view.facts(), FIELDS));
        values.put("title", view.title());
        values.put("nav", view.nav());
        values.put("account", account);
        values.put("style", bundle.style("app"));
        values.put("script", bundle.script("app"));
        values.put("theme", bundle.script("theme"));
        return pages.render(view.page(), values);
    }
}
