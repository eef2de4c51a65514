package dev.writ.git;

import dev.writ.diff.Bytes;
import dev.writ.kernel.Failed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Writes what is different between two trees, in git's format, renames found at 50 %. Settings of
/// the repository and its attributes change nothing: no change can be hidden by them.
final class DiffText {

    static final int MAX_BYTES = 64 << 20;

    private DiffText() {}

    /// @param which files are compared
    static Bytes of(
            Repository repository,
            AbstractTreeIterator before,
            AbstractTreeIterator after,
            TreeFilter which)
            throws IOException {
        var out = new Bounded();
        try (ObjectReader reader = repository.newObjectReader();
                var formatter = new DiffFormatter(out)) {
            formatter.setReader(reader, new Config());
            formatter.setDetectRenames(true);
            formatter.setAbbreviationLength(Constants.OBJECT_ID_STRING_LENGTH);
            formatter.setPathFilter(which);
            for (DiffEntry entry : formatter.scan(before, after)) {
                formatter.format(entry);
            }
            formatter.flush();
        }
        return Bytes.of(out.bytes.toByteArray());
    }

    /// Ends the work when there is more than anybody reads.
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int each) {
            room(1);
            bytes.write(each);
        }

        @Override
        public void write(byte[] each, int from, int length) {
            room(length);
            bytes.write(each, from, length);
        }

        private void room(int more) {
            if (bytes.size() + more > MAX_BYTES) {
                throw Failed.limit(
                        "The change is larger than " + (MAX_BYTES >> 20) + " MiB as a diff",
                        "Compare with a later commit, or leave generated files out");
            }
        }
    }
}
