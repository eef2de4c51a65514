package dev.writ.qute;

import dev.writ.template.BodyReading;
import dev.writ.template.Mistake;
import io.quarkus.qute.Expression;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.TemplateNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Goes through the nodes of a body: which inputs it uses, and what it may not do.
final class BodyWalk {

    /// A loop in a loop takes the square of the items; one more would take their cube.
    static final int MAX_LOOP_DEPTH = 2;

    static final int MAX_LOOPS = 30;
    static final int MAX_DEPTH = 12;

    private static final String TEMPLATE = "template";
    private static final Set<String> OPTIONS = Set.of("_isolated", "_ignoreFragments");

    private final Function<String, Optional<List<TemplateNode>>> partials;
    private final int firstLine;
    private final Uses uses = new Uses();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> included = new HashSet<>();
    private Optional<Integer> lineOfInclude = Optional.empty();
    private int loops;
    private int depth;
    private int loopDepth;

    /// @param partials the nodes of one that ships
    BodyWalk(Function<String, Optional<List<TemplateNode>>> partials, int firstLine) {
        this.partials = partials;
        this.firstLine = firstLine;
    }

    void over(SectionNode root) {
        root.getBlocks().forEach(block -> block.nodes.forEach(node -> node(node, Map.of())));
    }

    void declared(TemplateNode.Origin origin) {
        add(origin, "types are declared", "Leave the declaration out; inputs have none");
    }

    BodyReading reading() {
        return new BodyReading(uses.inOrder(), mistakes);
    }

    /// @param items the lists that are gone through here, by the name of their items
    private void node(TemplateNode node, Map<String, String> items) {
        switch (node.kind()) {
            case SECTION -> section(node.asSection(), items);
            case EXPRESSION -> node.getExpressions().forEach(each -> expression(each, items));
            case PARAM_DECLARATION -> declared(node.getOrigin());
            case TEXT -> {}
        }
    }

    private void section(SectionNode section, Map<String, String> items) {
        depth++;
        if (depth > MAX_DEPTH) {
            add(section, "sections are nested deeper than " + MAX_DEPTH, "Write it flatter");
        } else {
            switch (section.getName()) {
                case "if" -> section.getBlocks().forEach(block -> block(block, items));
                case "for" -> loop(section, items);
                case "include" -> include(section);
                default ->
                        add(
                                section,
                                "the section {#" + section.getName() + "} is not allowed",
                                "Use if, for and include only");
            }
        }
        depth--;
    }

    private void block(SectionBlock block, Map<String, String> items) {
        block.expressions.values().forEach(each -> expression(each, items));
        block.nodes.forEach(node -> node(node, items));
    }

    private void loop(SectionNode section, Map<String, String> items) {
        SectionBlock main = section.getBlocks().getFirst();
        String item = main.parameters.getOrDefault("alias", "it");
        var inner = new HashMap<>(items);
        main.expressions
                .values()
                .forEach(
                        each -> {
                            expression(each, items);
                            inner.put(item, uses.loop(path(each), items));
                        });
        loops++;
        loopDepth++;
        if (loopDepth > MAX_LOOP_DEPTH || loops > MAX_LOOPS) {
            add(
                    section,
                    "there are more than "
                            + MAX_LOOP_DEPTH
                            + " loops in each other, or "
                            + MAX_LOOPS
                            + " in all",
                    "Leave a loop out");
        } else {
            main.nodes.forEach(node -> node(node, inner));
            section.getBlocks().stream().skip(1).forEach(each -> block(each, items));
        }
        loopDepth--;
    }

    private void include(SectionNode section) {
        SectionBlock main = section.getBlocks().getFirst();
        String name = main.parameters.getOrDefault(TEMPLATE, "");
        Optional<List<TemplateNode>> nodes = partials.apply(name);
        if (nodes.isEmpty() || !isPlain(main)) {
            add(
                    section,
                    "only a partial that ships can be included, by its name alone",
                    "Write for example {#include _governance /}");
            return;
        }
        if (included.add(name)) {
            var before = lineOfInclude;
            lineOfInclude = Optional.of(line(section));
            nodes.get().forEach(node -> node(node, Map.of()));
            lineOfInclude = before;
        }
    }

    /// Without values or blocks of its own, and with Qute's options as they are by themselves.
    private static boolean isPlain(SectionBlock include) {
        return include.nodes.isEmpty()
                && include.parameters.entrySet().stream()
                        .allMatch(
                                each ->
                                        each.getKey().equals(TEMPLATE)
                                                || OPTIONS.contains(each.getKey())
                                                        && each.getValue().equals("false"));
    }

    private void expression(Expression expression, Map<String, String> items) {
        if (expression.isLiteral()) {
            return;
        }
        Calls.forbidden(expression)
                .ifPresent(
                        what ->
                                add(
                                        expression.getOrigin(),
                                        "the expression " + expression.toOriginalString() + what,
                                        "Name an input, and say what else stands there with ??"));
        Calls.arguments(expression).forEach(each -> expression(each, items));
        uses.add(path(expression), line(expression.getOrigin()), items);
    }

    private static List<String> path(Expression expression) {
        return expression.getParts().stream()
                .takeWhile(part -> !part.isVirtualMethod())
                .map(Expression.Part::getName)
                .toList();
    }

    private void add(TemplateNode node, String what, String remedy) {
        add(node.getOrigin(), what, remedy);
    }

    private void add(TemplateNode.Origin origin, String what, String remedy) {
        mistakes.add(new Mistake(line(origin), what, remedy));
    }

    private int line(TemplateNode node) {
        return line(node.getOrigin());
    }

    private int line(TemplateNode.Origin origin) {
        return lineOfInclude.orElseGet(() -> firstLine - 1 + origin.getLine());
    }
}
