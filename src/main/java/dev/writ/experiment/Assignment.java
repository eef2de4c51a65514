package dev.writ.experiment;

import dev.writ.kernel.Hash;
import java.util.List;

/// Which variant a piece of work gets: a matter of the experiment's salt and the work's identity
/// alone, so the same work gets the same variant wherever and whenever it is asked.
final class Assignment {

    private static final int BUCKETS = 10_000;
    private static final int PER_PERCENT = BUCKETS / 100;
    private static final int HEX_DIGITS = 12;

    private Assignment() {}

    /// @param unit what is assigned, such as a finding's id
    /// @param variants 100 percent together
    static Variant of(String salt, String unit, List<Variant> variants) {
        int bucket = bucket(salt, unit);
        int end = 0;
        for (Variant variant : variants) {
            end += variant.percent() * PER_PERCENT;
            if (bucket < end) {
                return variant;
            }
        }
        return variants.getLast();
    }

    /// 48 bits of a hash of both; what the rest of the division leaves uneven is below 1e-10.
    private static int bucket(String salt, String unit) {
        String hex = Hash.sha256(String.join("\n", List.of(salt, unit))).substring(0, HEX_DIGITS);
        return (int) (Long.parseLong(hex, 16) % BUCKETS);
    }
}
