package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.library.Alias;
import dev.writ.library.DiffVersions;
import dev.writ.library.ExplainTemplate;
import dev.writ.library.ExportTemplates;
import dev.writ.library.FindTemplate;
import dev.writ.library.Home;
import dev.writ.library.ImportTemplates;
import dev.writ.library.ListTemplates;
import dev.writ.library.NamedText;
import dev.writ.library.TemplateId;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The template library in the store of this process.
@Singleton
class LocalTemplates implements TemplateDesk {

    private final LocalJson json;
    private final ListTemplates listTemplates;
    private final FindTemplate findTemplate;
    private final ExplainTemplate explainTemplate;
    private final DiffVersions diffVersions;
    private final ExportTemplates exportTemplates;
    private final ImportTemplates importTemplates;

    LocalTemplates(
            LocalJson json,
            ListTemplates listTemplates,
            FindTemplate findTemplate,
            ExplainTemplate explainTemplate,
            DiffVersions diffVersions,
            ExportTemplates exportTemplates,
            ImportTemplates importTemplates) {
        this.json = json;
        this.listTemplates = listTemplates;
        this.findTemplate = findTemplate;
        this.explainTemplate = explainTemplate;
        this.diffVersions = diffVersions;
        this.exportTemplates = exportTemplates;
        this.importTemplates = importTemplates;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        Fields asked = LocalJson.fields(filter);
        var wanted =
                new ListTemplates.Wanted(
                        asked.optionalText("home").map(Home::parse),
                        asked.optionalText("type").map(LocalTemplates::types).orElse(Set.of()),
                        asked.optionalText("category"),
                        asked.optionalText("named"));
        var sort =
                asked.optionalChoice("sort", ListTemplates.Sort.class)
                        .orElse(ListTemplates.Sort.NAME);
        return json.tree(
                listTemplates.run(new ListTemplates.Input(wanted, sort, LocalJson.paging(filter))));
    }

    private static Set<TemplateType> types(String words) {
        return Stream.of(words.split(",", -1))
                .map(word -> Fields.of("", Map.of("type", word)))
                .map(each -> each.choice("type", TemplateType.class))
                .collect(Collectors.toSet());
    }

    @Override
    public JsonNode find(TemplateId template, Map<String, String> which) {
        Fields asked = LocalJson.fields(which);
        OptionalInt version =
                asked.optionalText("version").stream().mapToInt(Integer::parseInt).findFirst();
        return json.tree(
                findTemplate.run(
                        new FindTemplate.Input(
                                template, version, asked.optionalChoice("alias", Alias.class))));
    }

    @Override
    public JsonNode explain(String name, Map<String, String> where) {
        Fields asked = LocalJson.fields(where);
        return json.tree(
                explainTemplate.run(
                        new ExplainTemplate.Input(
                                name,
                                new ProjectName(asked.text("project")),
                                asked.optionalText("path"))));
    }

    @Override
    public JsonNode diff(TemplateId template, int from, int to) {
        return json.tree(
                diffVersions.run(new DiffVersions.Input(template, from, to, Optional.empty())));
    }

    @Override
    public List<NamedText> export(Optional<Home> home, Set<TemplateType> types) {
        return exportTemplates.run(new ExportTemplates.Input(home, types));
    }

    @Override
    public JsonNode bring(List<NamedText> files, Set<TemplateType> types) {
        return json.tree(importTemplates.run(new ImportTemplates.Input(files, types, Actor.LOCAL)));
    }
}
