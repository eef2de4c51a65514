package dev.writ.library;

import jakarta.inject.Singleton;
import java.util.Optional;

/// No experiment at all. Whoever brings experiments takes this class away and is a `@Singleton` of
/// {@link Variants} in its place: there is one implementation at a time.
@Singleton
public class NoVariants implements Variants {

    @Override
    public Optional<Chosen> choose(Asked asked) {
        return Optional.empty();
    }
}
