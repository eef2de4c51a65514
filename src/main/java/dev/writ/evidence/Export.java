package dev.writ.evidence;

import java.util.List;

/// The files of an export.
public final class Export {

    /// A link of the hash chain with its event on each line.
    public static final String TRAIL = "trail.jsonl";

    /// An envelope on each line, one for each finding, in the order of their ids.
    public static final String STATEMENTS = "statements.jsonl";

    /// An envelope that names the files and the head of the chain.
    public static final String MANIFEST = "manifest.json";

    /// The public key.
    public static final String KEY = "key.pem";

    public static final List<String> FILES = List.of(TRAIL, STATEMENTS, MANIFEST, KEY);

    private Export() {}
}
