package dev.writ.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.writ.kernel.Actor;
import dev.writ.template.TemplateRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A draft as its reader sees it.
///
/// @param revision of the content; a save names the one that it was made from
/// @param right what the reader may do
/// @param messages of the conversation
/// @param tests that were run; the last 20 are kept
/// @param texts that were kept
/// @param seconds that people spent with it
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Shown(
        WorkshopId id,
        Actor owner,
        Optional<String> name,
        String content,
        String description,
        Optional<String> parent,
        WorkshopDraft.Status status,
        int revision,
        Actor editor,
        Share.Right right,
        List<Share> shares,
        int messages,
        int tests,
        int comments,
        int texts,
        long seconds,
        Optional<TemplateRef> committed,
        Instant createdAt,
        Instant updatedAt) {

    static Shown of(Drafts.Opened opened) {
        return of(opened.draft(), opened.right());
    }

    static Shown of(WorkshopDraft draft, Share.Right right) {
        Sheet sheet = draft.sheet();
        Progress progress = draft.progress();
        return new Shown(
                draft.id(),
                draft.owner(),
                sheet.name(),
                sheet.content(),
                sheet.description(),
                draft.parent(),
                draft.status(),
                sheet.revision(),
                sheet.editor(),
                right,
                draft.shares(),
                progress.messages(),
                progress.tests(),
                progress.comments(),
                progress.texts(),
                progress.seconds(),
                draft.committed(),
                draft.createdAt(),
                draft.updatedAt());
    }
}
