package dev.writ.web.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/// The claim that lists the roles of an account.
final class RolesClaim {

    private RolesClaim() {}

    /// @param name of the claim; when there is none of that whole name, `/` goes into objects
    /// @return what it says, as a list or separated by blanks; empty when there is no such claim
    static List<String> read(String name, JwtClaims claims) {
        Map<String, Object> all = claims.getClaimsMap();
        return values(Optional.ofNullable(all.get(name)).or(() -> nested(name, all)));
    }

    private static Optional<Object> nested(String path, Object claims) {
        Optional<Object> at = Optional.of(claims);
        for (String step : path.split("/")) {
            at = at.flatMap(each -> within(each, step));
        }
        return at;
    }

    private static Optional<Object> within(Object claim, String step) {
        return claim instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(step))
                : Optional.empty();
    }

    private static List<String> values(Optional<Object> claim) {
        return switch (claim.orElse("")) {
            case String words -> List.of(words.trim().split("\\s+"));
            case Collection<?> list ->
                    list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            default -> List.of();
        };
    }
}
