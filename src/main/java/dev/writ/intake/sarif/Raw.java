package dev.writ.intake.sarif;

import dev.writ.finding.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is read of a run before its parts are joined: any part may come before any other, so
/// references are kept as they are. -1 is an absent index, an empty text an absent text.
final class Raw {

    static final int NO_INDEX = -1;

    /// What a tool without a name is called.
    static final String UNNAMED = "unknown";

    private Raw() {}

    record Artifact(String uri, String baseId, int index) {
        static final Artifact NONE = new Artifact("", "", NO_INDEX);
    }

    record Region(int line, int column, int endLine, int endColumn, int offset, String snippet) {
        static final Region NONE = new Region(0, 0, 0, 0, NO_INDEX, "");
    }

    record Location(
            Artifact artifact, Region region, Region context, Logical logical, Message message) {
        static final Location NONE =
                new Location(Artifact.NONE, Region.NONE, Region.NONE, Logical.NONE, Message.NONE);

        /// In that file, unless it names one itself.
        Location inFile(Artifact target) {
            return artifact.equals(Artifact.NONE)
                    ? new Location(target, region, context, logical, message)
                    : this;
        }

        Optional<Excerpt> excerpt() {
            if (!context.snippet().isBlank() && context.line() > 0) {
                return Optional.of(new Excerpt(context.line(), context.snippet()));
            }
            return region.snippet().isBlank() || region.line() == 0
                    ? Optional.empty()
                    : Optional.of(new Excerpt(region.line(), region.snippet()));
        }
    }

    record Logical(String name, int index) {
        static final Logical NONE = new Logical("", NO_INDEX);
    }

    record Message(String text, String markdown, String id, List<String> arguments) {
        static final Message NONE = new Message("", "", "", List.of());
    }

    /// A reference to a rule, a tool component or a taxon.
    record Reference(String id, int index, String component, int componentIndex) {
        static final Reference NONE = new Reference("", NO_INDEX, "", NO_INDEX);
    }

    record Rule(
            String id,
            String name,
            Message shortText,
            Message fullText,
            Message help,
            String helpUri,
            String level,
            Map<String, Message> messages,
            List<Reference> taxa,
            Properties properties) {}

    /// @param score `security-severity`; empty when absent or no number
    record Properties(List<String> tags, Optional<Double> score, List<String> cwes) {
        static final Properties NONE = new Properties(List.of(), Optional.empty(), List.of());
    }

    record Result(
            Reference rule,
            String level,
            Message message,
            Location location,
            Map<String, String> fingerprints,
            List<Location> flow,
            List<Reference> taxa,
            Properties properties,
            Suppression suppression) {}

    /// @param justification empty when none is given
    record Suppression(State state, String justification) {
        static final Suppression NONE = new Suppression(State.NONE, "");

        /// What all suppressions of a result come to.
        enum State {
            NONE,
            /// Somebody is to decide.
            ASKED,
            IN_FORCE
        }

        boolean isJustified() {
            return state != State.NONE && !justification.isEmpty();
        }
    }

    record Component(String name, String version, List<Rule> rules, Map<String, Message> messages) {
        static final Component NONE = new Component("", "", List.of(), Map.of());

        String label() {
            String named = name.isEmpty() ? UNNAMED : name;
            return version.isEmpty() ? named : named + " " + version;
        }
    }

    /// @param texts embedded source by the index of its artifact
    /// @param accepted suppressed results; they are not among the others
    record Run(
            Component driver,
            List<Component> extensions,
            List<Component> taxonomies,
            Map<String, Artifact> bases,
            List<Artifact> artifacts,
            Map<Integer, String> texts,
            List<String> logicals,
            List<Result> results,
            List<Result> accepted,
            int suppressed) {}
}
