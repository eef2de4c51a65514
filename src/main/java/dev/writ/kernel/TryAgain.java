package dev.writ.kernel;

/// A failure that may pass when the same call is repeated: throttling, a lost race, a time-out.
///
/// The class name is a contract: `infra/workflow.asl.json` retries on it.
public class TryAgain extends Failed {

    private static final long serialVersionUID = 1L;

    public TryAgain(Failure failure) {
        super(failure);
    }

    public TryAgain(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
