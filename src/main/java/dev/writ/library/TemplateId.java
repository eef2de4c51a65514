package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.template.TemplateRef;
import dev.writ.template.Untrusted;
import java.util.regex.Pattern;

/// One template of the library, written `shop/checkout/my_prompt`.
///
/// @param name 3 to 50 lower-case letters, digits or `_`; the same name may be at many homes
public record TemplateId(Home home, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{3,50}");
    private static final int MAX_SHOWN = 60;

    public TemplateId {
        checkName(name);
    }

    /// Whether a template of the library can be called so.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// @throws Failed when no template can be called so
    public static String checkName(String name) {
        if (!isName(name)) {
            throw Failed.invalid(
                    "'" + Untrusted.line(name, MAX_SHOWN) + "' is not a template name",
                    "Use 3 to 50 lower-case letters, digits or '_'");
        }
        return name;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TemplateId parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1) {
            throw Failed.invalid(
                    "'" + Untrusted.line(text, MAX_SHOWN) + "' names no template of the library",
                    "Write it as home/name, such as global/my_prompt");
        }
        return new TemplateId(Home.parse(text.substring(0, slash)), text.substring(slash + 1));
    }

    /// Whether the version is one of the library; others ship with Writ.
    public static boolean isOfLibrary(TemplateRef ref) {
        return ref.name().indexOf('/') >= 0;
    }

    public TemplateRef at(int version) {
        return new TemplateRef(toString(), version);
    }

    @Override
    @JsonValue
    public String toString() {
        return home + "/" + name;
    }
}
