package dev.writ.diff;

import dev.writ.kernel.Failed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a unified diff: of git, of `diff -u`, or patches one after another as git format-patch
/// and GitHub give them. Nothing of the files is lost or decoded. What cannot be read whole is
/// refused with the line where it stops making sense; time and memory grow with the bytes only.
@Singleton
public class ReadDiff {

    static final int MAX_FILES = 50_000;

    /// @param name of the patch, for errors
    /// @param bytes at most 64 MiB
    /// @throws Failed when it is no diff, malformed, cut off, unsafe or too large
    public Diff read(String name, byte[] bytes) {
        return new Reading(new PatchText(name, Bytes.of(bytes))).read();
    }

    /// One diff as far as it is read.
    private static final class Reading {

        private final PatchText text;
        private final List<Patch> patches = new ArrayList<>();
        private Optional<Commit> commit = Optional.empty();
        private List<FileDiff> files = new ArrayList<>();
        private int fileCount;
        private int logEntries;
        private boolean sawText;

        Reading(PatchText text) {
            this.text = text;
        }

        Diff read() {
            Encoding.refuseConverted(text);
            while (!text.atEnd()) {
                next();
            }
            close();
            if (patches.isEmpty() && sawText) {
                throw text.refused(
                        "no file of a diff up to here", "Give what git diff or diff -u writes");
            }
            return new Diff(patches);
        }

        private void next() {
            if (ReadMail.begins(text)) {
                close();
                commit = Optional.of(ReadMail.read(text));
            } else if (text.at(GitHeader.START)) {
                add(ReadGitFile.read(text));
            } else if (ReadPlain.begins(text)) {
                add(ReadPlain.read(text));
            } else if (text.at(ReadBinary.FILES)) {
                add(ReadPlain.binary(text));
            } else {
                skip();
            }
        }

        private void add(FileDiff file) {
            files.add(file);
            if (++fileCount > MAX_FILES) {
                throw Failed.limit(
                        "The diff has more than " + MAX_FILES + " files", "Split the change");
            }
        }

        /// Git and others write notes for people between files; changes must not hide there.
        private void skip() {
            Unreadable.refuse(text);
            sawText |= !text.line().text().isBlank();
            if (text.at("commit ") && ++logEntries > 1) {
                throw text.refused(
                        "a log shows the last commit first",
                        "Write the commits with git format-patch --stdout, or use git diff");
            }
            text.take();
        }

        private void close() {
            if (commit.isPresent() || !files.isEmpty()) {
                patches.add(new Patch(commit, files));
            }
            commit = Optional.empty();
            files = new ArrayList<>();
        }
    }
}
