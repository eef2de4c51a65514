package dev.writ.kernel;

/// Spreads what belongs together over several partitions, because one partition takes about 1,000
/// writes a second.
public final class Shard {

    private Shard() {}

    /// The same id always lands in the same shard.
    ///
    /// @param shards how many there are, at least 1
    /// @return 0 to `shards - 1`
    public static int of(String id, int shards) {
        return Math.floorMod(id.hashCode(), shards);
    }
}
