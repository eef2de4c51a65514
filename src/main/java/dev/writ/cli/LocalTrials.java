package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.workshop.ListTests;
import dev.writ.workshop.RateTest;
import dev.writ.workshop.TestDraft;
import dev.writ.workshop.TestId;
import dev.writ.workshop.WorkshopId;
import jakarta.inject.Singleton;

/// Tests of drafts over the store of this process.
@Singleton
class LocalTrials implements TrialDesk {

    private final LocalJson json;
    private final TestDraft testDraft;
    private final ListTests listTests;
    private final RateTest rateTest;

    LocalTrials(LocalJson json, TestDraft testDraft, ListTests listTests, RateTest rateTest) {
        this.json = json;
        this.testDraft = testDraft;
        this.listTests = listTests;
        this.rateTest = rateTest;
    }

    @Override
    public JsonNode test(String draft, JsonNode request) {
        var wish = json.read(request, TestDraft.TestRequest.class);
        return json.tree(
                testDraft.run(new TestDraft.Input(new WorkshopId(draft), wish, Actor.LOCAL)));
    }

    @Override
    public JsonNode list(String draft) {
        return json.tree(listTests.run(new ListTests.Input(new WorkshopId(draft), Actor.LOCAL)));
    }

    @Override
    public JsonNode rate(String draft, String test, JsonNode rating) {
        var stars = json.read(rating, RateTest.TestRating.class);
        return json.tree(
                rateTest.run(
                        new RateTest.Input(
                                new WorkshopId(draft), new TestId(test), stars, Actor.LOCAL)));
    }
}
