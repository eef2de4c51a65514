package dev.writ.waiver;

import dev.writ.project.ProjectName;

/// What governance knows of a rule that somebody wants to waive.
@FunctionalInterface
public interface GovernanceRules {

    /// @param name as somebody wrote it, in upper or lower case
    Known find(ProjectName project, String name);

    /// What became of the name.
    sealed interface Known {

        /// A rule about changes.
        ///
        /// @param id as governance writes it
        /// @param locked a project may not do without it
        record OnChange(String id, boolean locked) implements Known {}

        /// A rule about prompts, which no agent and no person can break.
        record OnPrompt(String id) implements Known {}

        /// It is called as the rules of governance are, and there is none of that name.
        record Missing(String id) implements Known {}

        /// None of governance's.
        record Foreign() implements Known {}
    }
}
