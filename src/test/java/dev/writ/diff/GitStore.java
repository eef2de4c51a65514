package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/// A repository on disk that trees are put into: JGit and the program of git can read it.
final class GitStore implements AutoCloseable {

    private final Path folder;
    private final Repository repository;

    GitStore() throws Exception {
        folder = Files.createTempDirectory("store");
        repository = Git.init().setBare(true).setDirectory(folder.toFile()).call().getRepository();
    }

    Path folder() {
        return folder;
    }

    ObjectId put(Map<String, Tree.Entry> files) throws IOException {
        DirCache tree = DirCache.newInCore();
        var builder = tree.builder();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            for (var file : files.entrySet()) {
                builder.add(entry(file.getKey(), file.getValue(), inserter));
            }
            builder.finish();
            ObjectId id = tree.writeTree(inserter);
            inserter.flush();
            return id;
        }
    }

    /// The difference as JGit writes it.
    byte[] diff(ObjectId before, ObjectId after, boolean renames, int context) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var formatter = new DiffFormatter(out);
                ObjectReader reader = repository.newObjectReader()) {
            formatter.setRepository(repository);
            formatter.setDetectRenames(renames);
            formatter.setContext(context);
            formatter.format(
                    new CanonicalTreeParser(null, reader, before),
                    new CanonicalTreeParser(null, reader, after));
            formatter.flush();
        }
        return out.toByteArray();
    }

    private static DirCacheEntry entry(String path, Tree.Entry file, ObjectInserter inserter)
            throws IOException {
        var entry = new DirCacheEntry(path);
        entry.setFileMode(FileMode.fromBits(Integer.parseInt(file.mode().digits(), 8)));
        entry.setObjectId(
                file.mode() == Mode.SUBMODULE
                        ? ObjectId.fromString(file.content().text().substring(18, 58))
                        : inserter.insert(Constants.OBJ_BLOB, file.content().toArray()));
        return entry;
    }

    @Override
    public void close() throws IOException {
        repository.close();
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
