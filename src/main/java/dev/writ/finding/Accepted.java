package dev.writ.finding;

import dev.writ.project.ProjectName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What somebody has accepted as it is: such findings are left out of groups.
@FunctionalInterface
public interface Accepted {

    /// Nobody has accepted anything.
    Accepted NONE = project -> Now.NOTHING;

    /// What holds in a project at this moment.
    Now now(ProjectName project);

    /// Answers one question after the other, all as of the same moment.
    interface Now {

        Now NOTHING =
                new Now() {
                    @Override
                    public Optional<Acceptance> of(Group.Member member) {
                        return Optional.empty();
                    }

                    @Override
                    public List<WaivedPlace> rules(Collection<String> paths) {
                        return List.of();
                    }
                };

        Optional<Acceptance> of(Group.Member member);

        /// Rules of ours that need not be kept in all or some of these files.
        List<WaivedPlace> rules(Collection<String> paths);
    }
}
