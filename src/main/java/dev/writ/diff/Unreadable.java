package dev.writ.diff;

import java.util.List;

/// What looks like noise between files, but is a change in a form that cannot be judged.
record Unreadable(String start, String what, String remedy) {

    private static final List<Unreadable> KNOWN =
            List.of(
                    merge("diff --cc "),
                    merge("diff --combined "),
                    merge("@@@ "),
                    new Unreadable(
                            "Submodule ",
                            "a submodule is shown by its log",
                            "Write the patch with git diff --submodule=short"),
                    new Unreadable(
                            "* Unmerged path ",
                            "a file is in the middle of a merge",
                            "Finish the merge first"),
                    new Unreadable(
                            "\u001b[",
                            "the patch is coloured",
                            "Write it with git diff --no-color"),
                    new Unreadable(
                            "***************", "this is a context diff", "Write it with diff -u"),
                    new Unreadable(
                            "Only in ",
                            "a file is only on one side, and not shown",
                            "Write the patch with diff -ruN"));

    private static Unreadable merge(String start) {
        return new Unreadable(
                start,
                "a merge is shown against all its parents at once",
                "Compare with one of them: git diff MERGE^1 MERGE");
    }

    static void refuse(PatchText patch) {
        for (Unreadable each : KNOWN) {
            if (patch.at(each.start)) {
                throw patch.refused(each.what, each.remedy);
            }
        }
        if (HunkHead.isHead(patch.line())) {
            throw patch.refused("a hunk belongs to no file", "Fetch the whole patch again");
        }
    }
}
