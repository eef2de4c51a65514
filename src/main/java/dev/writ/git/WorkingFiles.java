package dev.writ.git;

import java.io.IOException;
import java.time.Instant;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.jspecify.annotations.Nullable;

/// The files of a working tree as they would be committed, but that no filter program is run.
/// A file that is as the index knows it is not read.
final class WorkingFiles extends FileTreeIterator {

    private final DirCache index;
    private final Instant settled;

    /// @param settled a file changed at or after it is read even when it looks unchanged
    WorkingFiles(Repository repository, DirCache index, Instant settled) {
        super(repository);
        this.index = index;
        this.settled = settled;
    }

    private WorkingFiles(WorkingFiles parent) {
        super(parent, parent.getEntryFile(), parent.fs);
        this.index = parent.index;
        this.settled = parent.settled;
    }

    @Override
    public AbstractTreeIterator createSubtreeIterator(ObjectReader reader) {
        return new WorkingFiles(this);
    }

    @Override
    public @Nullable String getCleanFilterCommand() throws IOException {
        return null;
    }

    /// What is tracked is compared, whatever `.gitignore` says.
    @Override
    public boolean isEntryIgnored() {
        return false;
    }

    @Override
    public byte[] idBuffer() {
        DirCacheEntry known = index.getEntry(getEntryPathString());
        boolean same =
                known != null
                        && !FileMode.GITLINK.equals(known.getRawMode())
                        && !known.mightBeRacilyClean(settled)
                        && compareMetadata(known) == MetadataDiff.EQUAL;
        if (!same) {
            return super.idBuffer();
        }
        byte[] id = new byte[20];
        known.getObjectId().copyRawTo(id, 0);
        return id;
    }
}
