package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.governance.ListRules;
import dev.writ.kernel.Actor;
import dev.writ.plan.ChangeSettings;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.SaveSettings;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;

/// Policy work over the store of this process.
@Singleton
class LocalPolicy implements PolicyDesk {

    private final LocalJson json;
    private final ListRules listRules;
    private final FindSettings findSettings;
    private final ChangeSettings changeSettings;

    LocalPolicy(
            LocalJson json,
            ListRules listRules,
            FindSettings findSettings,
            ChangeSettings changeSettings) {
        this.json = json;
        this.listRules = listRules;
        this.findSettings = findSettings;
        this.changeSettings = changeSettings;
    }

    @Override
    public JsonNode rules(Optional<String> project) {
        return json.tree(listRules.run(project.map(ProjectName::new)));
    }

    @Override
    public JsonNode rule(String rule, Optional<String> project) {
        return json.tree(listRules.rule(project.map(ProjectName::new), rule));
    }

    @Override
    public JsonNode coverage(Optional<String> project) {
        return json.tree(listRules.coverage(project.map(ProjectName::new)));
    }

    @Override
    public JsonNode settings(String project) {
        return json.tree(findSettings.run(new ProjectName(project)).value());
    }

    @Override
    public JsonNode changeSettings(String project, String where, String text) {
        return json.tree(
                changeSettings
                        .run(
                                new ChangeSettings.Input(
                                        new SaveSettings.Text(
                                                new ProjectName(project), where, text),
                                        OptionalLong.empty(),
                                        Actor.LOCAL))
                        .value());
    }
}
