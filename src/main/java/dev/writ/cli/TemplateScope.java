package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Yaml;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateText;
import dev.writ.template.TemplateType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Which templates a command is about: all of them, or under `writ orchestration` those of
/// sessions.
///
/// @param types empty for all
record TemplateScope(Set<TemplateType> types) {

    private static final Set<TemplateType> OF_SESSIONS =
            Arrays.stream(TemplateType.values())
                    .filter(TemplateType::ofSessions)
                    .collect(Collectors.toUnmodifiableSet());

    static TemplateScope of(CommandSpec spec) {
        for (CommandLine at = spec.commandLine(); at != null; at = at.getParent()) {
            if (at.getCommand() instanceof OrchestrationCommand) {
                return new TemplateScope(OF_SESSIONS);
            }
        }
        return new TemplateScope(Set.of());
    }

    /// @param asked the filter of a list
    /// @throws Failed when it asks for other types
    void narrow(Map<String, String> asked) {
        if (types.isEmpty()) {
            return;
        }
        String type = asked.computeIfAbsent("type", absent -> words());
        if (!type.equals(words()) && !isIn(type)) {
            throw Failed.invalid(
                    "Sessions have no templates of the type " + Terminal.printable(type),
                    "Use writ template list, or a type of " + words());
        }
    }

    /// @param found a template as it was read
    /// @throws Failed when it is of another type
    void check(TemplateId template, JsonNode found) {
        check(template.toString(), found.at("/template/type").asText());
    }

    /// @throws Failed when the template is of another type
    void check(TemplateId template, Desk desk) {
        if (!types.isEmpty()) {
            check(template, desk.templates().find(template, Map.of()));
        }
    }

    /// @param body of a template to be added; what its front matter says counts
    /// @throws Failed when it is of another type
    void check(TemplateId template, JsonNode body, Yaml yaml) {
        if (types.isEmpty()) {
            return;
        }
        Optional<Fields> front =
                TemplateText.split("text", body.path("text").asText(), yaml)
                        .map(TemplateText::front);
        String said = body.path("type").asText(Fields.word(TemplateType.PROMPT));
        check(template.toString(), front.map(each -> each.text("type", said)).orElse(said));
    }

    /// @throws Failed when the template is of another type
    void check(String template, String type) {
        if (!types.isEmpty() && !isIn(type)) {
            throw Failed.invalid(
                    "Template " + template + " is of the type " + Terminal.printable(type),
                    "Use writ template for it, or a type of " + words());
        }
    }

    private boolean isIn(String type) {
        return types.stream().map(Fields::word).anyMatch(type::equals);
    }

    private String words() {
        return types.stream().sorted().map(Fields::word).collect(Collectors.joining(","));
    }
}
