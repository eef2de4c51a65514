package dev.writ.template;

import java.util.Optional;

/// One declared input of a template.
///
/// @param name dotted, such as `issue.file_path`
/// @param otherwise what stands there when nothing is given; an input without it is required
public record InputSpec(String name, String description, Optional<String> otherwise) {

    public boolean required() {
        return otherwise.isEmpty();
    }
}
