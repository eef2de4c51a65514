package dev.writ.plan;

import dev.writ.execution.Outcome;
import dev.writ.finding.GroupId;

/// A group that ended without a prompt, and why in one sentence.
public record Refusal(GroupId group, String rule, String path, Outcome outcome, String reason) {}
