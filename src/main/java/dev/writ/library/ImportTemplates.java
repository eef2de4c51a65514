package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Item;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.kernel.Yaml;
import dev.writ.project.Project;
import dev.writ.template.TemplateType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Takes in what {@link ExportTemplates} wrote. All of it is checked before anything is written;
/// what is there already is left, what goes on from there is added, what contradicts is refused.
///
/// It is as trustworthy as its files: authors, approvals and passing records are taken as they say.
@Singleton
public class ImportTemplates implements UseCase<ImportTemplates.Input, ImportTemplates.Output> {

    /// @param types what they may be; empty for all
    public record Input(List<NamedText> files, Set<TemplateType> types, Actor actor) {

        public Input {
            files = List.copyOf(files);
            types = Set.copyOf(types);
        }

        void check(Head head) {
            if (!types.isEmpty() && !types.contains(head.type())) {
                throw Failed.invalid(
                        "Template " + head.id() + " is of another type than is to be imported",
                        "Export those only, or import templates of all types");
            }
        }
    }

    /// @param imported templates of which something was written
    /// @param known templates of which nothing was new
    public record Output(List<TemplateId> imported, List<TemplateId> known) {

        public Output {
            imported = List.copyOf(imported);
            known = List.copyOf(known);
        }
    }

    /// Versions of 128 KiB each stay below the size of a transaction.
    private static final int MAX_ITEMS = 25;

    private final Table table;
    private final BundleFiles bundleFiles;
    private final CheckBundle checkBundle;
    private final Clock clock;

    public ImportTemplates(Table table, Yaml yaml, ValidateTemplate validateTemplate, Clock clock) {
        this.table = table;
        this.bundleFiles = new BundleFiles(yaml);
        this.checkBundle = new CheckBundle(validateTemplate);
        this.clock = clock;
    }

    /// @throws Failed naming the file and what is wrong with it; nothing is written then
    @Override
    public Output run(Input input) {
        var imported = new ArrayList<Merge>();
        var known = new ArrayList<TemplateId>();
        for (Bundle bundle : bundles(input.files())) {
            input.check(bundle.head());
            checkBundle.run(bundle);
            Merge merge = Merge.of(bundle, Bundle.read(table, bundle.head().id()));
            if (merge.isEmpty()) {
                known.add(bundle.head().id());
            } else {
                imported.add(merge);
            }
        }
        var stamp = new Stamp(input.actor(), clock.instant());
        imported.forEach(merge -> write(merge, stamp));
        return new Output(imported.stream().map(merge -> merge.head().id()).toList(), known);
    }

    private List<Bundle> bundles(List<NamedText> files) {
        var texts = new LinkedHashMap<String, String>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        List<Bundle> bundles =
                files.stream()
                        .filter(file -> file.path().endsWith(BundleFiles.FILE))
                        .map(file -> bundleFiles.read(file, texts))
                        .toList();
        if (bundles.isEmpty()) {
            throw Failed.invalid(
                    "There is no template.yaml in what is to be imported",
                    "Name the folder that an export wrote");
        }
        return bundles;
    }

    /// The head last: what is cut off in between is completed by the same import again.
    private void write(Merge merge, Stamp stamp) {
        var actions = new ArrayList<Action>();
        for (Item item : merge.items()) {
            actions.add(put(item));
            if (actions.size() == MAX_ITEMS) {
                write(merge.head().id(), actions);
                actions.clear();
            }
        }
        actions.addAll(merge.heading());
        actions.add(Happened.imported(merge.head(), stamp));
        merge.head()
                .id()
                .home()
                .project()
                .ifPresent(each -> actions.add(Project.TYPE.put(new Project(each))));
        write(merge.head().id(), actions);
    }

    private static Action put(Item item) {
        return new Action.Put(
                item,
                Bundle.isSaidAnew(item.key()) ? new Condition.None() : new Condition.Absent());
    }

    private void write(TemplateId id, List<Action> actions) {
        if (!table.write(List.copyOf(actions)).done()) {
            throw new TryAgain(Head.overtaken(id));
        }
    }
}
