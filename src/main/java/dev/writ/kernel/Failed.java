package dev.writ.kernel;

/// Carries a {@link Failure} to the door that formats it.
public class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public Failed(Failure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    public Failed(Failure failure, Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public static Failed invalid(String problem, String remedy) {
        return new Failed(new Failure.Invalid(problem, remedy));
    }

    public static Failed notFound(String problem, String remedy) {
        return new Failed(new Failure.NotFound(problem, remedy));
    }

    public static Failed limit(String problem, String remedy) {
        return new Failed(new Failure.LimitReached(Failure.Code.INVALID_PARAM, problem, remedy));
    }

    public Failure failure() {
        return failure;
    }
}
