package dev.writ.finding;

import dev.writ.project.ProjectName;
import java.util.Optional;

/// Which findings somebody has accepted as they are. They are left out of groups.
@FunctionalInterface
public interface Accepted {

    /// Nobody has accepted anything.
    Accepted NONE = project -> member -> Optional.empty();

    /// What holds in a project at this moment.
    Now now(ProjectName project);

    /// Judges one finding after the other, all as of the same moment.
    @FunctionalInterface
    interface Now {
        Optional<Acceptance> of(Group.Member member);
    }
}
