package dev.writ.qute;

import io.quarkus.qute.Expression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an expression calls.
final class Calls {

    /// Those that choose between values; `??` is an `or`.
    private static final Set<String> CHOOSING =
            Set.of("or", ":", "?:", "?", "ifTruthy", "&&", "||");

    /// Properties that are no field of anything.
    private static final Set<String> FORBIDDEN =
            Set.of("raw", "safe", "class", "getClass", "this", "keys", "keySet", "values");

    private Calls() {}

    /// @return what is wrong with it, as the end of a sentence
    static Optional<String> forbidden(Expression expression) {
        if (expression.hasNamespace()) {
            return Optional.of(" reads from a namespace");
        }
        return expression.getParts().stream()
                .filter(
                        part ->
                                part.isVirtualMethod()
                                        ? !CHOOSING.contains(part.getName())
                                        : FORBIDDEN.contains(part.getName()))
                .findFirst()
                .map(part -> " calls " + part.getName());
    }

    static List<Expression> arguments(Expression expression) {
        return expression.getParts().stream()
                .filter(Expression.Part::isVirtualMethod)
                .flatMap(part -> arguments(part.asVirtualMethod()))
                .toList();
    }

    private static Stream<Expression> arguments(Expression.VirtualMethodPart call) {
        return call.getParameters().stream();
    }
}
