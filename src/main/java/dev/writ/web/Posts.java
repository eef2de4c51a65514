package dev.writ.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.change.Approval;
import dev.writ.change.CheckedChange;
import dev.writ.change.Compared;
import dev.writ.change.FindCheckedChange;
import dev.writ.change.Kept;
import dev.writ.change.RulesJudged;
import dev.writ.change.Size;
import dev.writ.evaluation.Dataset;
import dev.writ.evaluation.Evaluation;
import dev.writ.evaluation.FindEvaluation;
import dev.writ.evaluation.RunCases;
import dev.writ.evaluation.Score;
import dev.writ.evaluation.Suggestion;
import dev.writ.evaluation.Total;
import dev.writ.execution.Execution;
import dev.writ.execution.Reached;
import dev.writ.execution.ReportExecution;
import dev.writ.experiment.Analysis;
import dev.writ.experiment.Conclusion;
import dev.writ.experiment.Experiment;
import dev.writ.experiment.Goal;
import dev.writ.experiment.Group;
import dev.writ.experiment.Guardrail;
import dev.writ.experiment.Judgement;
import dev.writ.experiment.Look;
import dev.writ.experiment.SuccessRate;
import dev.writ.experiment.Variant;
import dev.writ.finding.Counts;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Scan;
import dev.writ.governance.Judged;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Hash;
import dev.writ.library.Head;
import dev.writ.library.MoveAlias;
import dev.writ.library.RateTemplate;
import dev.writ.library.Stamp;
import dev.writ.library.Stars;
import dev.writ.library.Version;
import dev.writ.once.Answer;
import dev.writ.once.AnswerOnce;
import dev.writ.plan.Planning;
import dev.writ.statistics.Interval;
import dev.writ.statistics.SamplePlan;
import dev.writ.waiver.Criteria;
import dev.writ.waiver.GrantWaiver;
import dev.writ.waiver.Mark;
import dev.writ.waiver.Standing;
import dev.writ.waiver.Waiver;
import dev.writ.web.identity.Caller;
import dev.writ.workshop.ChatMessage;
import dev.writ.workshop.Comment;
import dev.writ.workshop.CommitDraft;
import dev.writ.workshop.DraftTest;
import dev.writ.workshop.Expectation;
import dev.writ.workshop.Share;
import dev.writ.workshop.Shown;
import dev.writ.workshop.StartWorkshop;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers requests that change something, once for each `Idempotency-Key` of a caller: nobody is
/// given the answer of another by guessing a key.
///
/// The answers are written as JSON before they are kept, so no signature tells Quarkus their types:
/// they are listed for the native image here.
@RegisterForReflection(
        targets = {
            ImportScan.Output.class,
            Scan.class,
            Counts.class,
            Planning.class,
            GroupFindings.Filter.class,
            ReportExecution.Output.class,
            Execution.class,
            Verdict.class,
            Verdict.Violation.class,
            Reached.class,
            CheckedChange.class,
            CheckedChange.Waived.class,
            Kept.class,
            RulesJudged.class,
            Judged.Unjudged.class,
            Size.class,
            Compared.class,
            Approval.class,
            FindCheckedChange.Output.class,
            GrantWaiver.Output.class,
            Standing.class,
            Waiver.class,
            Criteria.class,
            Mark.class,
            StartWorkshop.Output.class,
            Shown.class,
            Share.class,
            ChatMessage.class,
            CommitDraft.Output.class,
            DraftTest.class,
            Expectation.class,
            Comment.class,
            Comment.Lines.class,
            dev.writ.library.Kept.class,
            Head.class,
            Version.class,
            Stamp.class,
            Stars.class,
            MoveAlias.Output.class,
            RateTemplate.Output.class,
            Dataset.class,
            FindEvaluation.Output.class,
            Evaluation.class,
            Suggestion.class,
            Total.class,
            RunCases.Output.class,
            RunCases.Ran.class,
            Score.class,
            Analysis.class,
            Experiment.class,
            Variant.class,
            Goal.class,
            Guardrail.class,
            SamplePlan.class,
            Look.class,
            Group.class,
            SuccessRate.class,
            Judgement.class,
            Judgement.Guard.class,
            Interval.class,
            Conclusion.class
        })
@Singleton
class Posts {

    static final String KEY = "Idempotency-Key";

    private final AnswerOnce answerOnce;
    private final Caller caller;
    private final WatchedCalls calls;
    private final ObjectMapper json;

    Posts(AnswerOnce answerOnce, Caller caller, WatchedCalls calls, ObjectMapper json) {
        this.answerOnce = answerOnce;
        this.caller = caller;
        this.calls = calls;
        this.json = json;
    }

    /// What was made.
    record Made(int status, Object entity, Optional<String> location, Optional<Long> version) {

        static Made of(int status, Object entity) {
            return new Made(status, entity, Optional.empty(), Optional.empty());
        }

        Made at(String path) {
            return new Made(status, entity, Optional.of(path), version);
        }

        Made in(long newVersion) {
            return new Made(status, entity, location, Optional.of(newVersion));
        }
    }

    /// @param asked method and path
    /// @param key as the client sent it, or null
    /// @param content what the client sent, or its hash
    Response answer(String asked, @Nullable String key, Object content, Supplier<Made> work) {
        Supplier<Answer> once = () -> answer(work.get());
        Answer answer =
                key == null
                        ? once.get()
                        : answerOnce.run(
                                new AnswerOnce.Input(
                                        caller.actor().name() + " " + asked,
                                        key,
                                        Hash.sha256(text(content)),
                                        once));
        var response =
                Response.status(answer.status())
                        .entity(answer.body())
                        .type(MediaType.APPLICATION_JSON_TYPE);
        answer.location().ifPresent(path -> response.header(HttpHeaders.LOCATION, path));
        answer.version()
                .ifPresent(version -> response.header(HttpHeaders.ETAG, Parameters.tag(version)));
        return response.build();
    }

    private Answer answer(Made made) {
        calls.made(made.entity());
        return new Answer(made.status(), text(made.entity()), made.location(), made.version());
    }

    private String text(Object value) {
        try {
            return value instanceof String text ? text : json.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("An answer cannot be written as JSON", ours);
        }
    }
}
