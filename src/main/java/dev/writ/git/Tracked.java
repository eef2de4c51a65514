package dev.writ.git;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// What a commit has or the index knows: other files of a working tree are nobody's business.
final class Tracked extends TreeFilter {

    private static final int COMMITTED = 0;

    private final Set<String> paths = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    Tracked(DirCache index) {
        for (int i = 0; i < index.getEntryCount(); i++) {
            String path = index.getEntry(i).getPathString();
            paths.add(path);
            int slash = path.lastIndexOf('/');
            while (slash > 0 && folders.add(path.substring(0, slash))) {
                slash = path.lastIndexOf('/', slash - 1);
            }
        }
    }

    @Override
    public boolean include(TreeWalk walk) {
        if (walk.getRawMode(COMMITTED) != 0) {
            return true;
        }
        String path = walk.getPathString();
        return paths.contains(path) || (walk.isSubtree() && folders.contains(path));
    }

    @Override
    public boolean shouldBeRecursive() {
        return true;
    }

    @Override
    public TreeFilter clone() {
        return this;
    }
}
