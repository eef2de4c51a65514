package dev.writ.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A server that keeps nothing.
public final class InMemory implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        // a command that ran in this JVM may have switched listening off
        return Map.of("writ.in-memory", "true", "quarkus.http.host-enabled", "true");
    }
}
