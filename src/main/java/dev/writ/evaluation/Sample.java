package dev.writ.evaluation;

import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.template.Untrusted;
import java.util.regex.Pattern;

/// One item of a dataset: all that a template is filled with, frozen.
///
/// @param name 1 to 100 letters, digits or `._:/-`
public record Sample(String name, Fields inputs) {

    /// What the inputs of one may have, about in bytes.
    public static final int MAX_CHARS = 256 * 1024;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");

    public Sample {
        if (!NAME.matcher(name).matches()) {
            throw Failed.invalid(
                    "'" + Untrusted.line(name, 40) + "' is not a name of an item",
                    "Use 1 to 100 letters, digits, '.', '_', ':', '/' or '-'");
        }
        int size = Canonical.of(inputs.values()).length();
        if (size > MAX_CHARS) {
            throw Failed.limit(
                    "The inputs of item " + name + " have " + size + " characters",
                    "Keep them under " + MAX_CHARS);
        }
    }
}
