package dev.writ.web.pages;

import dev.writ.web.identity.Caller;
import jakarta.inject.Singleton;

/// Renders pages for whoever asks.
@Singleton
class Show {

    static final String HTML = "text/html;charset=UTF-8";

    private final Layout layout;
    private final Caller caller;

    Show(Layout layout, Caller caller) {
        this.layout = layout;
        this.caller = caller;
    }

    String page(View view) {
        return layout.render(view, caller.account().orElse(""));
    }
}
