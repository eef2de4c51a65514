package dev.writ.web;

import dev.writ.testing.StandardOutput;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A server that keeps nothing and logs as in the cloud, all that our code can say.
public final class Logged implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(new InMemory().getConfigOverrides());
        overrides.put("writ.log.json", "true");
        overrides.put("quarkus.log.level", "INFO");
        overrides.put("quarkus.log.category.\"dev.writ\".level", "ALL");
        overrides.put("quarkus.log.category.\"dev.writ\".min-level", "ALL");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StandardOutput.class));
    }
}
