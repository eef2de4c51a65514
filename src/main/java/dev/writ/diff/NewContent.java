package dev.writ.diff;

import java.util.zip.DataFormatException;

/// What a file of a diff makes of a content.
final class NewContent {

    private final FileDiff file;
    private final Tree.Entry before;

    private NewContent(FileDiff file, Tree.Entry before) {
        this.file = file;
        this.before = before;
    }

    static Bytes of(FileDiff file, Tree.Entry before) {
        return new NewContent(file, before).content();
    }

    private Bytes content() {
        if (file.binary().isPresent()) {
            return binary(file.binary().get());
        }
        if (file.hunks().isEmpty()) {
            return before.content();
        }
        var image = new Image(before.content());
        var place = new PlaceHunk(file.path(), image);
        boolean context = file.hunks().stream().anyMatch(Hunk::hasContext);
        int number = 1;
        for (Hunk hunk : file.hunks()) {
            if (context) {
                place.near(number, hunk);
            } else {
                place.exact(number, hunk);
            }
            number++;
        }
        return image.content();
    }

    private Bytes binary(Binary binary) {
        return switch (binary) {
            case Binary.Differs() ->
                    throw new Conflicting(
                            file.path(), 0, "a binary patch", "only that binary files differ");
            case Binary.Patch(var forward, var _) -> unpacked(forward);
        };
    }

    /// As git: only from the content that the patch was made from, and only to the one it names.
    private Bytes unpacked(Binary.Part part) {
        Index index =
                file.index()
                        .orElseThrow(() -> new Conflicting(file.path(), 0, "ids of blobs", "none"));
        if (file.oldPath().isPresent() && !BlobId.isOf(index.before(), before)) {
            throw new Conflicting(file.path(), 0, "blob " + index.before(), "another content");
        }
        try {
            Bytes content = Unpack.unpack(part, before.content());
            if (file.newPath().isPresent()
                    && !BlobId.isOf(index.after(), new Tree.Entry(Mode.FILE, content))) {
                throw new Conflicting(
                        file.path(), 0, "blob " + index.after(), "another content in the patch");
            }
            return content;
        } catch (DataFormatException broken) {
            throw new Conflicting(
                    file.path(), 0, "a binary patch", "a broken one: " + broken.getMessage());
        }
    }
}
