package dev.writ.diff;

import java.util.List;

/// What changed between two states of a repository.
///
/// @param base the id of the commit on the old side; of the empty tree before the first commit
/// @param head the id of the commit on the new side, {@link #INDEX} or {@link #WORKING_TREE}
/// @param diff in git's format, renames found
/// @param commits those that are in head and not in base, the first one first
/// @param before the files on the old side, readable while the repository is open
/// @param after the files on the new side, readable while the repository is open
public record Range(
        String base, String head, Bytes diff, List<Commit> commits, Tree before, Tree after) {

    public static final String INDEX = "index";
    public static final String WORKING_TREE = "working tree";

    public Range {
        commits = List.copyOf(commits);
    }
}
