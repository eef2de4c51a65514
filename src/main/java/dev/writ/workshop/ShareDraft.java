package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says who may see a draft beside its owner: those of the list and no others.
@Singleton
public class ShareDraft implements UseCase<ShareDraft.Input, Shown> {

    /// People of one draft.
    private static final int MAX = 30;

    private static final int MAX_NAME = 255;

    public record Input(WorkshopId id, Team team, Actor actor) {}

    /// @param with up to 30 people by their names in the audit trail, with `read` or `edit`
    public record Team(List<Member> with) {}

    /// @param name as the audit trail names them
    public record Member(String name, Share.Right right) {}

    private final Drafts drafts;

    public ShareDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    /// @throws Failed when the actor is not the owner, or naming the field
    @Override
    public Shown run(Input input) {
        List<Share> shares = checked(input);
        return Shown.of(
                drafts.change(
                        input.id(),
                        input.actor(),
                        Share.Right.OWN,
                        draft ->
                                draft.shares().equals(shares)
                                        ? Optional.empty()
                                        : Optional.of(change(draft, shares))));
    }

    private static List<Share> checked(Input input) {
        var shares = new LinkedHashMap<String, Share>();
        for (Member member : input.team().with()) {
            Bounds.text("name", member.name(), 1, MAX_NAME);
            if (member.right() == Share.Right.OWN) {
                throw Failed.invalid("right is own", "Use read or edit; a draft has one owner");
            }
            shares.put(member.name(), new Share(new Actor(member.name()), member.right()));
        }
        shares.remove(input.actor().name());
        if (shares.size() > MAX) {
            throw Failed.limit(
                    "The draft is to be shared with " + shares.size() + " people",
                    "Use up to " + MAX);
        }
        return List.copyOf(shares.values());
    }

    private static Change change(WorkshopDraft draft, List<Share> shares) {
        Map<Actor, Action> seats = new LinkedHashMap<>();
        draft.shares()
                .forEach(
                        each ->
                                seats.put(
                                        each.with(),
                                        new Action.Delete(
                                                Seat.key(each.with(), draft.id()),
                                                new Condition.None())));
        shares.forEach(
                each ->
                        seats.put(
                                each.with(),
                                Seat.TYPE.put(
                                        new Seat(
                                                each.with(),
                                                draft.id(),
                                                each.right(),
                                                draft.createdAt()))));
        return Change.to(draft.with(shares)).and(new ArrayList<>(seats.values()));
    }
}
