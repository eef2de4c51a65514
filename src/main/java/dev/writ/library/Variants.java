package dev.writ.library;

import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import java.util.Optional;

/// Asked at the end of a resolution: whether an experiment wants another version for this piece of
/// work.
@FunctionalInterface
public interface Variants {

    /// A piece of work.
    ///
    /// @param resolved what holds without an experiment
    /// @param unit what is assigned to a variant, the same again for the same: a finding's id
    record Asked(TemplateRef resolved, ProjectName project, String unit) {}

    /// @param ref a version of the library, or one that ships
    /// @param variant such as `control` or `a`
    record Chosen(TemplateRef ref, String experiment, String variant) {}

    /// @return empty when no experiment is about the template
    Optional<Chosen> choose(Asked asked);
}
