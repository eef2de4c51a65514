package dev.writ.web.pages;

import java.util.Map;

/// What a page is to show.
///
/// @param page the file under `templates/pages`
/// @param title of the window
/// @param nav the entry of the navigation that it belongs to; empty for none
/// @param facts rendered as the API's JSON of them, under `it`
/// @param more values beside, by name, rendered likewise
record View(String page, String title, String nav, Object facts, Map<String, Object> more) {

    View(String page, String title, String nav, Object facts) {
        this(page, title, nav, facts, Map.of());
    }
}
