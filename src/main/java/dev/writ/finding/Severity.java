package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How bad a finding is, worst first. Never a priority: {@link Priority} says when to act.
public enum Severity {
    @JsonProperty("critical")
    CRITICAL,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW,
    @JsonProperty("note")
    NOTE;

    /// GitHub's bands for `security-severity` (0.0 to 10.0).
    public static Severity ofSecurityScore(double score) {
        if (score > 9.0) {
            return CRITICAL;
        }
        if (score >= 7.0) {
            return HIGH;
        }
        if (score >= 4.0) {
            return MEDIUM;
        }
        return score > 0 ? LOW : NOTE;
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /// The documented mapping of the scales (ledger note 7).
    public Priority priority() {
        return switch (this) {
            case CRITICAL, HIGH -> Priority.P1;
            case MEDIUM -> Priority.P2;
            case LOW, NOTE -> Priority.P3;
        };
    }
}
