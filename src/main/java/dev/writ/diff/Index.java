package dev.writ.diff;

/// The blobs of a file before and after, as the `index` line names them: the first digits of their
/// ids, zeros where there is no file.
public record Index(String before, String after) {

    Index reversed() {
        return new Index(after, before);
    }
}
