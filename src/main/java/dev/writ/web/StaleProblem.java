package dev.writ.web;

import dev.writ.kernel.Failure;
import dev.writ.workshop.StaleDraft;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;

/// A {@link Problem} of a save that was too late, with both texts.
///
/// @param yours as it was sent
/// @param theirs as it is kept
@RegisterForReflection // given to a mapper, which has no typed signature
record StaleProblem(
        URI type,
        String title,
        int status,
        String detail,
        Failure.Code code,
        String remedy,
        String requestId,
        StaleDraft.Text yours,
        StaleDraft.Text theirs) {

    static StaleProblem of(StaleDraft stale, String requestId) {
        Problem problem = Problem.of(stale.failure(), 409, requestId);
        return new StaleProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.remedy(),
                problem.requestId(),
                stale.yours(),
                stale.theirs());
    }
}
