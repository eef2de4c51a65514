package dev.writ.evidence;

import dev.writ.audit.Link;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges the links of a trail, line by line. Which of two fields that contradict each other was
/// changed, the next link tells.
final class CheckTrail {

    private static final Set<String> FIELDS = Set.of("event", "hash", "previous", "seq");
    private static final Set<String> EVENT =
            Set.of("actor", "at", "facts", "kind", "subject", "trail");

    private final Optional<String> trail;
    private final Flaws flaws;
    private Optional<Doubt> doubt = Optional.empty();
    private String head = Link.NONE;
    private long count;

    /// A link whose hash does not follow from its event.
    private record Doubt(CheckedLine line, String stated, String computed) {

        /// @param previous what the link behind it follows, or the head of the chain
        String resolve(String previous) {
            boolean hash = previous.equals(computed);
            line.flaw(
                    hash ? "hash" : "event",
                    hash ? "it does not follow from the event" : "it is not what was sealed");
            return hash ? computed : stated;
        }
    }

    /// @param trail id of the scan; empty when nobody says
    CheckTrail(Optional<String> trail, Flaws flaws) {
        this.trail = trail;
        this.flaws = flaws;
    }

    void line(byte[] json) {
        var line = new CheckedLine(Export.TRAIL, ++count, flaws);
        line.isOf("event " + count);
        var link = line.object("", json).flatMap(value -> line.fields("", value, FIELDS));
        if (link.isEmpty()) {
            resume(json);
            return;
        }
        link(link.get(), line);
    }

    /// What cannot be read has its flaw; the chain goes on with the hash the next link names.
    private void resume(byte[] json) {
        settle(head);
        head = "";
    }

    private void link(Map<String, Object> link, CheckedLine line) {
        String previous = String.valueOf(link.get("previous"));
        settle(previous);
        if (head.isEmpty()) {
            head = previous;
        }
        if (!previous.equals(head)) {
            line.flaw("previous", "it is not the hash of the link before");
        }
        if (!Long.valueOf(count).equals(link.get("seq"))) {
            line.flaw("seq", "it is not " + count);
        }
        line.fields("event", link.getOrDefault("event", ""), EVENT)
                .ifPresent(event -> event(event, line));
        String event = Statement.digest(link.getOrDefault("event", ""));
        String computed = Link.hash(head, event);
        String stated = String.valueOf(link.get("hash"));
        if (!computed.equals(stated)) {
            doubt = Optional.of(new Doubt(line, stated, computed));
        }
        head = stated;
    }

    private void event(Map<String, Object> event, CheckedLine line) {
        if (trail.isPresent() && !trail.get().equals(event.get("trail"))) {
            line.flaw("event.trail", "it is an event of another trail than " + trail.get());
        }
    }

    private void settle(String previous) {
        doubt.ifPresent(it -> head = it.resolve(previous));
        doubt = Optional.empty();
    }

    /// @param sealed hash of the last link, as somebody trusted says
    void end(Optional<String> sealed) {
        settle(sealed.orElse(""));
        if (sealed.isPresent() && !head.isEmpty() && !sealed.get().equals(head)) {
            flaws.add(
                    Export.TRAIL,
                    0,
                    "",
                    "",
                    "it ends at link " + count + " with another head than the manifest's");
        }
    }

    long count() {
        return count;
    }

    String head() {
        return head;
    }
}
