package dev.writ.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;

/// One immutable version of a template, written `architecture_refactoring@1`.
///
/// @param version from 1
public record TemplateRef(String name, int version) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TemplateRef parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !text.substring(at + 1).matches("[1-9][0-9]{0,8}")) {
            throw Failed.invalid(
                    "'" + text + "' is not a template version", "Write it as name@version");
        }
        return new TemplateRef(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    @JsonValue
    public String toString() {
        return name + "@" + version;
    }
}
