package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.writ.kernel.Failed;
import dev.writ.project.ProjectName;
import dev.writ.template.Untrusted;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a template lives: `global`, a project `shop`, or a feature of a project `shop/checkout`.
///
/// As a text, a `/` in a project's name is written `~`: `acme~shop/checkout`.
///
/// @param feature only with a project: 1 to 50 letters, digits, `.`, `_` or `-`
public record Home(Optional<ProjectName> project, Optional<String> feature) {

    public static final Home GLOBAL = new Home(Optional.empty(), Optional.empty());

    private static final String GLOBAL_NAME = "global";
    private static final Pattern FEATURE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
    private static final int MAX_SHOWN = 60;

    public Home {
        if (project.isEmpty() && feature.isPresent()) {
            throw Failed.invalid("A feature has no project", "Name the project too");
        }
        if (project.filter(name -> !isProject(name)).isPresent()) {
            throw Failed.invalid(
                    "No project of the library is called 'global'",
                    "Leave the project out for the global home, or give the project another name");
        }
        feature.ifPresent(Home::checkFeature);
    }

    public static Home of(ProjectName project) {
        return new Home(Optional.of(project), Optional.empty());
    }

    public static Home of(ProjectName project, String feature) {
        return new Home(Optional.of(project), Optional.of(feature));
    }

    /// Whether templates can live at a project of that name.
    public static boolean isProject(ProjectName name) {
        return !name.value().equals(GLOBAL_NAME);
    }

    /// Whether templates can live at a feature of that name.
    public static boolean isFeature(String name) {
        return FEATURE.matcher(name).matches();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Home parse(String text) {
        if (text.equals(GLOBAL_NAME)) {
            return GLOBAL;
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? of(project(text))
                : of(project(text.substring(0, slash)), text.substring(slash + 1));
    }

    /// Where what happens to its templates is told: the project's trail, or `global`.
    public String trail() {
        return project.map(ProjectName::value).orElse(GLOBAL_NAME);
    }

    @Override
    @JsonValue
    public String toString() {
        return project.map(name -> name.value().replace('/', '~')).orElse(GLOBAL_NAME)
                + feature.map(name -> "/" + name).orElse("");
    }

    private static ProjectName project(String text) {
        return new ProjectName(text.replace('~', '/'));
    }

    private static void checkFeature(String name) {
        if (!isFeature(name)) {
            throw Failed.invalid(
                    "'" + Untrusted.line(name, MAX_SHOWN) + "' is not a feature of the library",
                    "Use 1 to 50 letters, digits, '.', '_' or '-', starting with a letter or digit");
        }
    }
}
