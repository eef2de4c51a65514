package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.experiment.ConcludeExperiment;
import dev.writ.experiment.CreateExperiment;
import dev.writ.experiment.Experiment;
import dev.writ.experiment.ExperimentId;
import dev.writ.experiment.FindExperiment;
import dev.writ.experiment.ListExperiments;
import dev.writ.experiment.NewExperiment;
import dev.writ.experiment.StartExperiment;
import dev.writ.experiment.StopExperiment;
import dev.writ.experiment.TakeLook;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import jakarta.inject.Singleton;
import java.util.Map;

/// Experiments over the store of this process.
@Singleton
class LocalExperiments implements ExperimentDesk {

    private final LocalJson json;
    private final ListExperiments listExperiments;
    private final FindExperiment findExperiment;
    private final CreateExperiment createExperiment;
    private final StartExperiment startExperiment;
    private final TakeLook takeLook;
    private final ConcludeExperiment concludeExperiment;
    private final StopExperiment stopExperiment;

    LocalExperiments(
            LocalJson json,
            ListExperiments listExperiments,
            FindExperiment findExperiment,
            CreateExperiment createExperiment,
            StartExperiment startExperiment,
            TakeLook takeLook,
            ConcludeExperiment concludeExperiment,
            StopExperiment stopExperiment) {
        this.json = json;
        this.listExperiments = listExperiments;
        this.findExperiment = findExperiment;
        this.createExperiment = createExperiment;
        this.startExperiment = startExperiment;
        this.takeLook = takeLook;
        this.concludeExperiment = concludeExperiment;
        this.stopExperiment = stopExperiment;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        Fields asked = LocalJson.fields(filter);
        return json.tree(
                listExperiments.run(
                        new ListExperiments.Input(
                                asked.optionalChoice("status", Experiment.Status.class),
                                asked.optionalText("template"),
                                LocalJson.paging(filter))));
    }

    @Override
    public JsonNode find(String experiment) {
        return json.tree(findExperiment.run(new ExperimentId(experiment)));
    }

    @Override
    public JsonNode create(JsonNode experiment) {
        var request = json.read(experiment, NewExperiment.class);
        return json.tree(createExperiment.run(request.by(Actor.LOCAL)));
    }

    @Override
    public JsonNode start(String experiment) {
        var id = new ExperimentId(experiment);
        return json.tree(startExperiment.run(new StartExperiment.Input(id, Actor.LOCAL)));
    }

    @Override
    public JsonNode look(String experiment) {
        return json.tree(takeLook.run(new ExperimentId(experiment)));
    }

    @Override
    public JsonNode conclude(String experiment) {
        var id = new ExperimentId(experiment);
        return json.tree(concludeExperiment.run(new ConcludeExperiment.Input(id, Actor.LOCAL)));
    }

    @Override
    public JsonNode stop(String experiment, JsonNode stop) {
        String reason = json.read(stop, StopExperiment.Stop.class).reason();
        var id = new ExperimentId(experiment);
        return json.tree(stopExperiment.run(new StopExperiment.Input(id, reason, Actor.LOCAL)));
    }
}
