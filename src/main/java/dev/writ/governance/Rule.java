package dev.writ.governance;

import dev.writ.governance.check.Check;
import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Optional;

/// A rule with both sides under one id: the sentence in the prompt, and the check that enforces it.
///
/// @param family such as `testing` (ledger S0-85…89)
/// @param guidance what an agent reads, word for word
/// @param check empty only for an advisory rule
/// @param locked a project may not switch it off or change it
/// @param hash SHA-256 of what the policy file says of it
/// @param passing facts that keep the rule
/// @param failing facts that break it
public record Rule(
        String id,
        String title,
        String family,
        Verdict.Severity severity,
        When when,
        String guidance,
        Optional<Check> check,
        boolean locked,
        String hash,
        List<Fields> passing,
        List<Fields> failing) {

    public Rule {
        passing = List.copyOf(passing);
        failing = List.copyOf(failing);
    }
}
