package dev.writ.governance;

import dev.writ.template.Renderer;
import dev.writ.template.TemplateVersion;
import dev.writ.token.Budget;
import dev.writ.token.TokenCounter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Renders a text that fits its budget, by leaving out context: code flows and excerpts of the last
/// places first, then what plugins found, what the analyzer says about its rule, what a persona
/// said that was consulted, and last what is waived beside the task. A rule, a check or a rollback
// step is never left out.
final class FitBudget {

    private static final String PLACES = "places";
    private static final String PLUGINS = "plugins";
    private static final List<String> OPTIONAL_TEXTS =
            List.of("issue.help", "consultation", "waivers");
    private static final List<String> OPTIONAL_OF_PLACE = List.of("steps", "excerpt");

    private final Renderer renderer;
    private final TokenCounter tokens;

    FitBudget(Renderer renderer, TokenCounter tokens) {
        this.renderer = renderer;
        this.tokens = tokens;
    }

    record Fitted(String text, int tokens, int leftOut) {}

    Fitted fit(TemplateVersion template, Map<String, Object> inputs, Budget budget) {
        Fitted whole = render(template, inputs, 0);
        if (isSafe(whole, budget)) {
            return whole;
        }
        int most = optional(inputs);
        Fitted least = render(template, inputs, most);
        if (!isSafe(least, budget)) {
            return least;
        }
        int tooFew = 0;
        int enough = most;
        Fitted best = least;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            Fitted tried = render(template, inputs, middle);
            if (isSafe(tried, budget)) {
                enough = middle;
                best = tried;
            } else {
                tooFew = middle;
            }
        }
        return best;
    }

    private static boolean isSafe(Fitted fitted, Budget budget) {
        return budget.stateOf(fitted.tokens()) == Budget.State.SAFE;
    }

    private Fitted render(TemplateVersion template, Map<String, Object> inputs, int without) {
        String text = renderer.render(template, reduced(inputs, without));
        return new Fitted(text, tokens.count(text), without);
    }

    private static int optional(Map<String, Object> inputs) {
        int count = 0;
        for (Map<?, ?> place : maps(inputs, PLACES)) {
            count += (int) OPTIONAL_OF_PLACE.stream().filter(place::containsKey).count();
        }
        return count + maps(inputs, PLUGINS).size() + optionalTexts(inputs).size();
    }

    private static List<String> optionalTexts(Map<String, Object> inputs) {
        return OPTIONAL_TEXTS.stream()
                .filter(name -> inputs.get(name) instanceof String text && !text.isEmpty())
                .toList();
    }

    /// The inputs without so many pieces of context.
    static Map<String, Object> reduced(Map<String, Object> inputs, int without) {
        if (without == 0) {
            return inputs;
        }
        var places = new ArrayList<Map<String, Object>>();
        maps(inputs, PLACES).forEach(place -> places.add(copy(place)));
        int left = without;
        for (String optional : OPTIONAL_OF_PLACE) {
            for (Map<String, Object> place : places.reversed()) {
                if (left > 0 && place.remove(optional) != null) {
                    left--;
                }
            }
        }
        var reduced = new HashMap<>(inputs);
        reduced.put(PLACES, places);
        var plugins = maps(inputs, PLUGINS);
        if (!plugins.isEmpty()) {
            int kept = Math.max(0, plugins.size() - left);
            reduced.put(PLUGINS, plugins.subList(0, kept));
            left -= plugins.size() - kept;
        }
        optionalTexts(inputs).stream().limit(left).forEach(name -> reduced.put(name, ""));
        return reduced;
    }

    private static Map<String, Object> copy(Map<?, ?> place) {
        var copy = new LinkedHashMap<String, Object>();
        place.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private static List<Map<?, ?>> maps(Map<String, Object> inputs, String name) {
        var maps = new ArrayList<Map<?, ?>>();
        if (inputs.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
