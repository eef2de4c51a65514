package dev.writ.audit;

import dev.writ.kernel.Hash;

/// A link of a trail's hash chain.
///
/// @param seq from 1
/// @param previous hash of the link before; {@link #NONE} for the first
/// @param event hash of the event's content
/// @param hash of previous and event
public record Link(long seq, String previous, String event, String hash) {

    /// What comes before the first link.
    public static final String NONE = "0".repeat(64);

    /// SHA-256 over the 128 hex digits of both.
    public static String hash(String previous, String event) {
        return Hash.sha256(previous + event);
    }
}
