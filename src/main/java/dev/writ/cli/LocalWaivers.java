package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.project.ProjectName;
import dev.writ.waiver.AdoptWaiver;
import dev.writ.waiver.FindWaiver;
import dev.writ.waiver.GrantWaiver;
import dev.writ.waiver.ListWaivers;
import dev.writ.waiver.RevokeWaiver;
import dev.writ.waiver.Waiver;
import dev.writ.waiver.WaiverId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;

/// The waivers of the store of this process.
@Singleton
class LocalWaivers implements WaiverDesk {

    private final LocalJson json;
    private final ListWaivers listWaivers;
    private final FindWaiver findWaiver;
    private final GrantWaiver grantWaiver;
    private final AdoptWaiver adoptWaiver;
    private final RevokeWaiver revokeWaiver;

    LocalWaivers(
            LocalJson json,
            ListWaivers listWaivers,
            FindWaiver findWaiver,
            GrantWaiver grantWaiver,
            AdoptWaiver adoptWaiver,
            RevokeWaiver revokeWaiver) {
        this.json = json;
        this.listWaivers = listWaivers;
        this.findWaiver = findWaiver;
        this.grantWaiver = grantWaiver;
        this.adoptWaiver = adoptWaiver;
        this.revokeWaiver = revokeWaiver;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        Fields fields = LocalJson.fields(filter);
        return json.tree(
                listWaivers.run(
                        new ListWaivers.Input(
                                fields.optionalText("project").map(ProjectName::new),
                                fields.optionalChoice("state", Waiver.State.class),
                                LocalJson.paging(filter))));
    }

    @Override
    public JsonNode find(String waiver) {
        return json.tree(findWaiver.run(new WaiverId(waiver)));
    }

    @Override
    public JsonNode grant(JsonNode request) {
        var grant = json.read(request, GrantWaiver.WaiverGrant.class);
        return json.tree(grantWaiver.run(new GrantWaiver.Input(grant, Actor.LOCAL)));
    }

    @Override
    public JsonNode adopt(String waiver, JsonNode request) {
        var adoption = json.read(request, AdoptWaiver.WaiverAdoption.class);
        return json.tree(
                adoptWaiver.run(
                        new AdoptWaiver.Input(
                                new WaiverId(waiver),
                                adoption,
                                OptionalLong.empty(),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode revoke(String waiver) {
        return json.tree(
                revokeWaiver.run(
                        new RevokeWaiver.Input(
                                new WaiverId(waiver), OptionalLong.empty(), Actor.LOCAL)));
    }
}
