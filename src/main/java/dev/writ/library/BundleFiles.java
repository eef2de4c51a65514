package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A template as files: `<home>/<name>/template.yaml` with what is known of it, and a file for each
/// text, `v1.md`, and for its cases, `v1.cases.yaml`.
final class BundleFiles {

    static final String FILE = "/template.yaml";

    private static final String TEXT = "text";
    private static final String CASES = "cases";
    private static final String VERSIONS = "versions";
    private static final String TEMPLATE = "template";

    private static final Map<String, ItemType<?>> LISTS =
            Map.of(
                    "moves", Move.TYPE,
                    "ratings", Rating.TYPE,
                    "passed", PassingRecord.TYPE);

    private final Yaml yaml;

    BundleFiles(Yaml yaml) {
        this.yaml = yaml;
    }

    static List<NamedText> write(Bundle bundle) {
        String folder = bundle.head().id().toString();
        var texts = new ArrayList<NamedText>();
        var versions = new ArrayList<Map<String, Object>>();
        for (Version version : bundle.versions()) {
            String file = folder + "/v" + version.number();
            texts.add(new NamedText(file + ".md", version.text()));
            version.cases().ifPresent(text -> texts.add(new NamedText(file + cases(), text)));
            var values = new LinkedHashMap<>(values(Version.TYPE, version));
            values.remove(TEXT);
            values.computeIfPresent(CASES, (name, any) -> true);
            versions.add(values);
        }
        var whole = new LinkedHashMap<String, Object>();
        whole.put(TEMPLATE, values(Head.TYPE, bundle.head()));
        whole.put(VERSIONS, versions);
        whole.put("moves", all(Move.TYPE, bundle.moves()));
        whole.put("ratings", all(Rating.TYPE, bundle.ratings()));
        whole.put("passed", all(PassingRecord.TYPE, bundle.passed()));
        texts.addFirst(new NamedText(folder + FILE, PlainYaml.of(whole)));
        return texts;
    }

    /// @param files of the whole export, by path
    /// @throws Failed when the file says nothing known, or a text is missing
    Bundle read(NamedText file, Map<String, String> files) {
        Fields whole =
                yaml.read(file.path(), file.text())
                        .only(TEMPLATE, VERSIONS, "moves", "ratings", "passed");
        Head head = Head.TYPE.read().apply(whole.child(TEMPLATE));
        String folder = file.path().substring(0, file.path().length() - FILE.length());
        if (!folder.equals(head.id().toString())) {
            throw Failed.invalid(
                    file.path() + " is the file of " + head.id(), "Leave files where they were");
        }
        var items = new TreeMap<Key, Item>();
        for (Fields each : whole.children(VERSIONS)) {
            put(items, Version.TYPE, version(folder, each, files));
        }
        LISTS.forEach((name, type) -> whole.children(name).forEach(each -> put(items, type, each)));
        return new Bundle(head, items);
    }

    private static Fields version(String folder, Fields fields, Map<String, String> files) {
        var values = new LinkedHashMap<>(fields.values());
        String file = folder + "/v" + fields.number("number");
        values.put(TEXT, need(files, file + ".md"));
        if (values.remove(CASES) != null) {
            values.put(CASES, need(files, file + cases()));
        }
        return Fields.of(fields.where(), values);
    }

    private static String need(Map<String, String> files, String path) {
        return Optional.ofNullable(files.get(path))
                .orElseThrow(() -> Failed.invalid(path + " is missing", "Import a whole export"));
    }

    private static String cases() {
        return ".cases.yaml";
    }

    /// Read and written again, so that it is what this version would have kept.
    private static <T> void put(Map<Key, Item> items, ItemType<T> type, Fields fields) {
        Item item = type.item(type.read().apply(fields));
        items.put(item.key(), item);
    }

    private static <T> List<Map<String, Object>> all(ItemType<T> type, List<T> values) {
        return values.stream().map(each -> values(type, each)).toList();
    }

    private static <T> Map<String, Object> values(ItemType<T> type, T value) {
        return type.item(value).fields().values();
    }
}
