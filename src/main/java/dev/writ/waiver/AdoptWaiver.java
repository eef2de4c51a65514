package dev.writ.waiver;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.project.FindSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Gives a proposed waiver its owner and its end; from then on it holds. The same again changes
/// nothing.
@Singleton
public class AdoptWaiver implements UseCase<AdoptWaiver.Input, Standing> {

    /// @param ifVersion only when the waiver still has this version
    public record Input(WaiverId id, WaiverAdoption request, OptionalLong ifVersion, Actor actor) {}

    /// @param owner who answers for it, 1 to 100 characters
    /// @param expires the last day on which it holds, in UTC; the latest possible when left out
    public record WaiverAdoption(String owner, Optional<String> expires) {}

    private final Table table;
    private final FindSettings findSettings;
    private final Clock clock;

    public AdoptWaiver(Table table, FindSettings findSettings, Clock clock) {
        this.table = table;
        this.findSettings = findSettings;
        this.clock = clock;
    }

    /// @throws Failed when there is no such waiver, it is no proposal, or somebody else was faster
    @Override
    public Standing run(Input input) {
        String owner = Words.owner(input.request().owner());
        Stored<Waiver> stored = FindWaiver.need(table, input.id(), input.ifVersion());
        Waiver waiver = stored.value();
        var term = Term.of(findSettings.run(waiver.project()).value().fields());
        LocalDate end = term.end(input.request().expires(), Waiver.today(clock));
        if (isAdopted(waiver, owner, end)) {
            return Standing.of(stored, clock);
        }
        Waiver.State state = waiver.on(Waiver.today(clock));
        if (state != Waiver.State.PROPOSED) {
            throw new Failed(noProposal(waiver, state));
        }
        var mark = new Mark(input.actor(), clock.instant());
        Waiver adopted = waiver.adopted(owner, end, mark);
        var written =
                table.write(
                        List.of(
                                Waiver.TYPE.replace(stored, adopted),
                                Happened.event(Event.Kind.WAIVER_ADOPTED, adopted, mark)));
        if (!written.done()) {
            throw new TryAgain(Waiver.changed(waiver.id()));
        }
        return Standing.of(adopted, stored.version() + 1, clock);
    }

    private static boolean isAdopted(Waiver waiver, String owner, LocalDate end) {
        return waiver.adopted().isPresent()
                && waiver.revoked().isEmpty()
                && waiver.owner().equals(Optional.of(owner))
                && waiver.expires().equals(Optional.of(end));
    }

    private static Failure noProposal(Waiver waiver, Waiver.State state) {
        return new Failure.Conflict(
                Failure.Code.INVALID_STATE,
                "Waiver " + waiver.id() + " is " + Fields.word(state) + ", not proposed",
                "Grant a new one");
    }
}
