package dev.writ.web.pages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.governance.EmbeddedRule;
import dev.writ.governance.RuleSet;
import dev.writ.governance.Wording;
import dev.writ.overview.AliasLine;
import dev.writ.overview.CacheLine;
import dev.writ.overview.GoalLine;
import dev.writ.overview.GroupLine;
import dev.writ.overview.JudgedLine;
import dev.writ.overview.LookLine;
import dev.writ.overview.RuleLine;
import dev.writ.overview.VersionLine;
import dev.writ.overview.ViewCompliance;
import dev.writ.overview.ViewDiff;
import dev.writ.overview.ViewDraft;
import dev.writ.overview.ViewExperiment;
import dev.writ.overview.ViewFindings;
import dev.writ.overview.ViewMetrics;
import dev.writ.overview.ViewPrompt;
import dev.writ.overview.ViewPrompts;
import dev.writ.overview.ViewScan;
import dev.writ.overview.ViewTemplate;
import dev.writ.overview.ViewTemplates;
import dev.writ.overview.ViewWorkshop;
import dev.writ.overview.WorkshopFigures;
import dev.writ.template.Pages;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// Renders pages within the one frame that they share.
///
/// No signature tells Quarkus the types of the facts: those that the API does not give as well are
/// listed for the native image here.
@RegisterForReflection(
        targets = {
            AliasLine.class,
            CacheLine.class,
            GoalLine.class,
            GoalLine.Rail.class,
            GroupLine.class,
            GroupLine.Percent.class,
            JudgedLine.class,
            LookLine.class,
            LookLine.Tested.class,
            VersionLine.class,
            WorkshopFigures.class,
            ViewCompliance.Output.class,
            ViewDiff.Output.class,
            ViewExperiment.Output.class,
            ViewExperiment.PlannedLook.class,
            ViewDraft.Earlier.class,
            ViewDraft.Output.class,
            ViewFindings.Output.class,
            ViewMetrics.Line.class,
            ViewMetrics.Output.class,
            ViewPrompt.Output.class,
            ViewPrompts.Output.class,
            ViewScan.Output.class,
            ViewTemplate.Output.class,
            ViewTemplates.Line.class,
            ViewTemplates.Output.class,
            ViewTemplates.Shipped.class,
            DiffRow.class,
            DiffRow.Side.class,
            LooksPlot.class,
            LooksPlot.Mark.class,
            LooksPlot.Track.class,
            ViewWorkshop.Output.class,
            ViewWorkshop.Start.class,
            Said.class,
            Said.Part.class,
            PromptText.Line.class,
            PromptText.Section.class,
            Segment.class,
            EmbeddedRule.class,
            RuleLine.class,
            RuleSet.class,
            Wording.class
        })
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
        var values = new HashMap<String, Object>();
        view.more()
                .forEach((name, more) -> values.put(name, json.convertValue(more, Object.class)));
        values.put("it", json.convertValue(view.facts(), FIELDS));
        values.put("title", view.title());
        values.put("nav", view.nav());
        values.put("account", account);
        values.put("style", bundle.style("app"));
        values.put("script", bundle.script("app"));
        values.put("theme", bundle.script("theme"));
        values.put("workshopStyle", bundle.style("workshop"));
        values.put("workshopScript", bundle.script("workshop"));
        return pages.render(view.page(), values);
    }
}
