package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.library.Home;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What parameters say of templates, with errors that name them.
public final class Homes {

    private static final String SHIPPED = "shipped";

    private Homes() {}

    /// @param home `global` when it is not given
    public static TemplateId id(@Nullable String home, String name) {
        return new TemplateId(home(home).orElse(Home.GLOBAL), name);
    }

    static Optional<Home> home(@Nullable String home) {
        return Parameters.text(home).map(Home::parse);
    }

    /// @param home may be `shipped`
    static TemplateRef ref(@Nullable String home, String name, int version) {
        return SHIPPED.equals(home) ? new TemplateRef(name, version) : id(home, name).at(version);
    }

    /// @param words with commas between
    static Set<TemplateType> types(@Nullable String words) {
        return Parameters.text(words).stream()
                .flatMap(all -> Stream.of(all.split(",", -1)))
                .map(each -> Parameters.required("type", each))
                .flatMap(each -> Parameters.choice("type", each, TemplateType.class).stream())
                .collect(Collectors.toSet());
    }

    public static OptionalInt optionalVersion(String parameter, @Nullable String value) {
        return Parameters.text(value)
                .map(text -> OptionalInt.of(version(parameter, text)))
                .orElse(OptionalInt.empty());
    }

    static int version(String parameter, @Nullable String value) {
        String text = Parameters.required(parameter, value);
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw Failed.invalid(parameter + " is not a version", "Use a number from 1 on");
        }
        return Integer.parseInt(text);
    }

    static OptionalInt expected(Optional<Integer> version) {
        return version.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
