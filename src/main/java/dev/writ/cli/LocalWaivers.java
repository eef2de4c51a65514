package dev.writ.cli;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.project.ProjectName;
import dev.writ.waiver.AdoptWaiver;
import dev.writ.waiver.FindWaiver;
import dev.writ.waiver.GrantWaiver;
import dev.writ.waiver.ListWaivers;
import dev.writ.waiver.RevokeWaiver;
import dev.writ.waiver.Standing;
import dev.writ.waiver.Waiver;
import dev.writ.waiver.WaiverId;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/// The waivers of the store of this process.
@Singleton
class LocalWaivers {

    private final ListWaivers listWaivers;
    private final FindWaiver findWaiver;
    private final GrantWaiver grantWaiver;
    private final AdoptWaiver adoptWaiver;
    private final RevokeWaiver revokeWaiver;

    LocalWaivers(
            ListWaivers listWaivers,
            FindWaiver findWaiver,
            GrantWaiver grantWaiver,
            AdoptWaiver adoptWaiver,
            RevokeWaiver revokeWaiver) {
        this.listWaivers = listWaivers;
        this.findWaiver = findWaiver;
        this.grantWaiver = grantWaiver;
        this.adoptWaiver = adoptWaiver;
        this.revokeWaiver = revokeWaiver;
    }

    Listed<Standing> list(Fields filter, Paging paging) {
        return listWaivers.run(
                new ListWaivers.Input(
                        filter.optionalText("project").map(ProjectName::new),
                        filter.optionalChoice("state", Waiver.State.class),
                        paging));
    }

    Standing find(String waiver) {
        return findWaiver.run(new WaiverId(waiver));
    }

    GrantWaiver.Output grant(GrantWaiver.WaiverGrant request) {
        return grantWaiver.run(new GrantWaiver.Input(request, Actor.LOCAL));
    }

    Standing adopt(String waiver, AdoptWaiver.WaiverAdoption request) {
        return adoptWaiver.run(
                new AdoptWaiver.Input(
                        new WaiverId(waiver), request, OptionalLong.empty(), Actor.LOCAL));
    }

    Standing revoke(String waiver) {
        return revokeWaiver.run(
                new RevokeWaiver.Input(new WaiverId(waiver), OptionalLong.empty(), Actor.LOCAL));
    }
}
