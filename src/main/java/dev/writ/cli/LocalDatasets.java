package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.evaluation.DatasetId;
import dev.writ.evaluation.FindDataset;
import dev.writ.evaluation.FreezeDataset;
import dev.writ.evaluation.ListDatasets;
import dev.writ.evaluation.ListSamples;
import dev.writ.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.Map;

/// Dataset work over the store of this process.
@Singleton
class LocalDatasets implements DatasetDesk {

    private final LocalJson json;
    private final ListDatasets listDatasets;
    private final FindDataset findDataset;
    private final ListSamples listSamples;
    private final FreezeDataset freezeDataset;

    LocalDatasets(
            LocalJson json,
            ListDatasets listDatasets,
            FindDataset findDataset,
            ListSamples listSamples,
            FreezeDataset freezeDataset) {
        this.json = json;
        this.listDatasets = listDatasets;
        this.findDataset = findDataset;
        this.listSamples = listSamples;
        this.freezeDataset = freezeDataset;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        return json.tree(listDatasets.run(LocalJson.paging(filter)));
    }

    @Override
    public JsonNode find(String dataset) {
        return json.tree(findDataset.run(new DatasetId(dataset)));
    }

    @Override
    public JsonNode items(String dataset, Map<String, String> filter) {
        return json.tree(
                listSamples.run(
                        new ListSamples.Input(new DatasetId(dataset), LocalJson.paging(filter))));
    }

    @Override
    public JsonNode freeze(JsonNode dataset) {
        var request = json.read(dataset, FreezeDataset.NewDataset.class);
        return json.tree(freezeDataset.run(request.by(Actor.LOCAL)));
    }
}
