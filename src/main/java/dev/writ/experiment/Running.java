package dev.writ.experiment;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.util.List;

/// That an experiment runs on a template: there is at most one on each.
///
/// @param variants the control first
record Running(String template, ExperimentId experiment, String salt, List<Variant> variants) {

    static final ItemType<Running> TYPE =
            ItemType.of("running", each -> key(each.template()), Running::write, Running::read);

    Running {
        variants = List.copyOf(variants);
    }

    static Running of(Experiment experiment) {
        return new Running(
                experiment.template(), experiment.id(), experiment.salt(), experiment.variants());
    }

    static Key key(String template) {
        return new Key("TRIED#" + template, "EXPERIMENT");
    }

    private Fields write() {
        return Fields.builder()
                .put("template", template)
                .put("experiment", experiment.value())
                .put("salt", salt)
                .putAll("variants", variants.stream().map(Variant::write).toList())
                .build();
    }

    private static Running read(Fields fields) {
        return new Running(
                fields.text("template"),
                new ExperimentId(fields.text("experiment")),
                fields.text("salt"),
                fields.children("variants").stream().map(Variant::read).toList());
    }
}
