package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.library.Home;
import dev.writ.library.TemplateId;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a template lives; mixed into every command about one.
public class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "HOME",
            description = "global, a project, or a project's feature as shop/checkout.")
    @Nullable String home;

    @Option(names = "--project", paramLabel = "NAME", description = "A project as the home.")
    @Nullable String project;

    @Option(
            names = "--feature",
            paramLabel = "NAME",
            description = "A feature of the project as the home.")
    @Nullable String feature;

    /// @param name of a template, or its home and name as lists show them
    /// @throws Failed when the home is named twice, or is none
    TemplateId id(String name) {
        if (!name.contains("/")) {
            return new TemplateId(home().orElse(Home.GLOBAL), name);
        }
        if (Stream.of(home, project, feature).anyMatch(each -> each != null)) {
            throw twice();
        }
        return TemplateId.parse(name);
    }

    /// @param name as for {@link #id}, behind it `@` and a number or not
    /// @return the template, and the number if there is one
    /// @throws Failed when the home is named twice or is none, or the number is none
    Named named(String name) {
        if (!name.contains("@")) {
            return new Named(id(name), OptionalInt.empty());
        }
        var ref = TemplateRef.parse(name);
        return new Named(id(ref.name()), OptionalInt.of(ref.version()));
    }

    /// What an argument names.
    record Named(TemplateId template, OptionalInt version) {

        /// @throws Failed when no version is named
        int need() {
            return version.orElseThrow(
                    () ->
                            Failed.invalid(
                                    "No version of " + template + " is named",
                                    "Write it as " + template.at(1)));
        }

        /// As a parameter of the API.
        Map<String, String> which() {
            return version.isPresent()
                    ? Map.of("version", String.valueOf(version.getAsInt()))
                    : Map.of();
        }
    }

    /// Empty when none is named.
    ///
    /// @throws Failed when it is named twice, or is none
    Optional<Home> home() {
        if (home == null) {
            return project == null && feature == null
                    ? Optional.empty()
                    : Optional.of(
                            new Home(
                                    Optional.ofNullable(project).map(ProjectName::new),
                                    Optional.ofNullable(feature)));
        }
        if (project != null || feature != null) {
            throw twice();
        }
        return Optional.of(Home.parse(home));
    }

    private static Failed twice() {
        return Failed.invalid(
                "The home is named twice",
                "Name it with --home, with --project and --feature, or in front of the name");
    }
}
