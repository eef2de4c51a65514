package dev.writ.kernel;

/// Why something was refused. One table maps it to HTTP, exit codes, MCP and the workflow.
public sealed interface Failure {

    /// The stable word a program can act on, such as `INVALID_PARAM`.
    Code code();

    /// What is wrong, naming the file, line or field where there is one; one sentence without a
    /// full stop.
    String problem();

    /// What the reader can do about it; one sentence without a full stop.
    String remedy();

    /// Problem and remedy as two sentences on one line.
    default String sentence() {
        return problem() + ". " + remedy() + ".";
    }

    /// The error codes of the documented contract (ledger S4-58…S4-103, design error table).
    enum Code {
        INVALID_PARAM,
        NOT_FOUND,
        CONFLICT,
        NAME_TAKEN,
        INVALID_STATE,
        FORBIDDEN,
        RATE_LIMIT,
        TOKEN_LIMIT_EXCEEDED,
        TIMEOUT,
        INTERNAL_ERROR
    }

    /// The input is wrong; repeating it unchanged cannot help.
    record Invalid(String problem, String remedy) implements Failure {
        @Override
        public Code code() {
            return Code.INVALID_PARAM;
        }
    }

    /// What was asked for does not exist, or not for this actor.
    record NotFound(String problem, String remedy) implements Failure {
        @Override
        public Code code() {
            return Code.NOT_FOUND;
        }
    }

    /// Somebody else was first, a name is taken, or the state does not allow the step.
    record Conflict(Code code, String problem, String remedy) implements Failure {}

    /// The actor may not do this.
    record Forbidden(String problem, String remedy) implements Failure {
        @Override
        public Code code() {
            return Code.FORBIDDEN;
        }
    }

    /// A published limit is reached: size, rate or tokens.
    record LimitReached(Code code, String problem, String remedy) implements Failure {}

    /// Something we depend on does not answer.
    record Unavailable(Code code, String problem, String remedy) implements Failure {}
}
