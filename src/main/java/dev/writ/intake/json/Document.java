package dev.writ.intake.json;

import dev.writ.finding.Analysis;

/// Reads a document of one form, field by field of its outermost object.
public interface Document {

    /// The value of the field is at hand and is read wholly.
    void field(String name);

    /// The object has ended; refuses what is missing in it.
    void end();

    /// A packed report had that many bytes.
    void notePackedBytes(long bytes);

    /// What was read; to be called after the end.
    ///
    /// @param hash SHA-256 of the unpacked bytes
    Analysis analysis(String hash);
}
