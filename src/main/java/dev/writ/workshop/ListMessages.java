package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.List;

/// Reads the conversation about a draft, the oldest message first.
@Singleton
public class ListMessages implements UseCase<ListMessages.Input, List<ChatMessage>> {

    public record Input(WorkshopId id, Actor actor) {}

    private final Table table;
    private final Drafts drafts;

    public ListMessages(Table table, Drafts drafts) {
        this.table = table;
        this.drafts = drafts;
    }

    @Override
    public List<ChatMessage> run(Input input) {
        drafts.open(input.id(), input.actor(), Share.Right.READ);
        return new Merged(table, List.of(ChatMessage.of(input.id())))
                .take(ChatMessage.MAX).stream().map(ChatMessage.TYPE::value).toList();
    }
}
