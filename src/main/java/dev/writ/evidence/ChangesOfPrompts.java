package dev.writ.evidence;

import dev.writ.change.Approval;
import dev.writ.change.CheckedChange;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The changes that answered prompts, in the order in which they were checked, and their approvals.
record ChangesOfPrompts(List<CheckedChange> changes, List<Approval> approvals) {

    /// Further changes of one prompt are in no statement; the trail names them all.
    private static final int MAX_CHANGES = 100;

    static ChangesOfPrompts read(Table table, List<Prompt> prompts) {
        var changes = new ArrayList<CheckedChange>();
        prompts.forEach(prompt -> changes.addAll(of(table, prompt)));
        var items = table.getAll(changes.stream().map(each -> Approval.key(each.id())).toList());
        var approvals =
                changes.stream()
                        .flatMap(
                                each ->
                                        Optional.ofNullable(items.get(Approval.key(each.id())))
                                                .stream())
                        .map(Approval.TYPE::value)
                        .toList();
        return new ChangesOfPrompts(changes, approvals);
    }

    private static List<CheckedChange> of(Table table, Prompt prompt) {
        Query query = CheckedChange.of(prompt.id()).limit(MAX_CHANGES);
        Page newest = table.query(query);
        return newest.items().stream().map(CheckedChange.TYPE::value).toList().reversed();
    }
}
