package dev.writ.web;

import dev.writ.testing.StandInModel;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A server that logs as in the cloud, with a model that answers every other time; in between it
/// quotes the key.
public final class LoggedModel implements QuarkusTestProfile {

    static final String KEY = "CANARY-key";

    @Override
    public Map<String, String> getConfigOverrides() {
        return new Logged().getConfigOverrides();
    }

    @Override
    public List<TestResourceEntry> testResources() {
        var resources = new ArrayList<>(new Logged().testResources());
        resources.add(new TestResourceEntry(Moody.class));
        return resources;
    }

    /// The model.
    public static final class Moody implements QuarkusTestResourceLifecycleManager {

        private static final int ANSWERS = 20;

        private final StandInModel model = new StandInModel();

        @Override
        public Map<String, String> start() {
            for (int n = 0; n < ANSWERS; n++) {
                model.then(StandInModel.saying("CANARY-", "answer"));
                model.then(StandInModel.status(401, "{\"error\": \"Wrong key " + KEY + "\"}"));
            }
            return Map.of(
                    "writ.model.url",
                    model.url(),
                    "writ.model.name",
                    "canary",
                    "writ.model.key",
                    KEY);
        }

        @Override
        public void stop() {
            model.close();
        }
    }
}
