package dev.writ.template;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text that ends a section of any template when its input is given. Templates need not know of
/// it, and without the input every prompt is what it was.
///
/// @param section whose end it makes; the end of the template where there is no such section
/// @param input the one that calls for it
/// @param instead what other inputs say then, in place of their defaults and of advice
record Supplement(
        String section, String input, Map<String, String> instead, String body, String hash) {

    private static final String MARK = "---\n";

    /// @param where the file's name, for messages
    static Supplement read(String where, String text, Yaml yaml) {
        int end = text.indexOf("\n" + MARK, MARK.length());
        if (!text.startsWith(MARK) || end < 0) {
            throw Failed.invalid(
                    where + ":1: no front matter", "Begin with '---', then the fields, then '---'");
        }
        Fields front = yaml.read(where, text.substring(MARK.length() - 1, end));
        front.only("id", "section", "input", "instead");
        var instead = new LinkedHashMap<String, String>();
        Optional<Fields> given = front.optionalChild("instead");
        given.ifPresent(
                fields ->
                        fields.values()
                                .keySet()
                                .forEach(name -> instead.put(name, fields.text(name))));
        return new Supplement(
                front.text("section"),
                front.text("input"),
                instead,
                text.substring(end + 1 + MARK.length()),
                Hash.sha256(text));
    }

    TemplateVersion in(TemplateVersion template) {
        var inputs = new ArrayList<>(template.inputs());
        inputs.add(new InputSpec(input, "calls for this supplement", Optional.of("")));
        int at = end(template);
        return new TemplateVersion(
                template.ref(),
                template.type(),
                template.title(),
                template.persona(),
                template.scope(),
                inputs,
                template.sections(),
                template.body().substring(0, at) + body + "\n" + template.body().substring(at),
                Hash.sha256(template.hash() + hash));
    }

    /// Where the heading after the section begins, if it stands in the body itself.
    private int end(TemplateVersion template) {
        List<String> sections = template.sections();
        int next = sections.indexOf(section) + 1;
        if (next == 0 || next == sections.size()) {
            return template.body().length();
        }
        int heading = template.body().indexOf("\n## " + sections.get(next) + "\n");
        return heading < 0 ? template.body().length() : heading + 1;
    }
}
