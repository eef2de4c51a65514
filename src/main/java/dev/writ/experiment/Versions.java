package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.template.TemplateRef;

/// What an experiment needs of the library.
public interface Versions {

    /// @throws dev.writ.kernel.Failed when there is no such version
    void need(TemplateRef version);

    /// Makes the version the one in production, through the library's own gate.
    ///
    /// @throws dev.writ.kernel.Failed when the gate is closed: cases or approver are missing
    void promote(TemplateRef version, String reason, Actor actor);
}
