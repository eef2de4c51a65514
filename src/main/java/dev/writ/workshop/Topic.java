package dev.writ.workshop;

import dev.writ.evaluation.Sample;
import dev.writ.evaluation.ScanSamples;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// What a draft is tried on: the findings of a scan, as its prompts were filled with them, or
/// `sample`, which is always there.
@Singleton
public class Topic {

    /// A word for each input.
    static final String SAMPLE = "sample";

    private static final Sample ONE = new Sample(SAMPLE, Fields.of("", Map.of()));

    private final ScanSamples scanSamples;

    public Topic(ScanSamples scanSamples) {
        this.scanSamples = scanSamples;
    }

    /// @param topic `sample`, or a scan's id
    /// @throws Failed when there is none, or it has nothing to fill a draft with
    List<Sample> items(String topic, int limit) {
        if (topic.equals(SAMPLE)) {
            return List.of(ONE);
        }
        if (!topic.startsWith("s-")) {
            throw Failed.notFound(
                    "There is no topic " + Bounds.shown(topic),
                    "Use the id of a scan, or the word sample");
        }
        var scan = new ScanId(topic);
        scanSamples.project(scan);
        List<Sample> samples = scanSamples.of(scan, limit);
        if (samples.isEmpty()) {
            throw Failed.notFound(
                    "Scan " + scan + " has no prompts yet", "Plan it first, or use another scan");
        }
        return samples;
    }
}
