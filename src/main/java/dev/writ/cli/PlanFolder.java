package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.plan.Plan;
import dev.writ.plan.PlanItem;
import dev.writ.template.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder a plan is written to: one Markdown file a prompt, `plan.json` and `index.html`.
///
/// Written beside and put in place at the end: there is the old plan or the new one, never a half.
/// What takes the place of an old plan removes it, so a folder that holds anything else is refused.
final class PlanFolder {

    static final String PAGE = "index.html";

    static final String PLAN = "plan.json";
    static final String PROMPTS = "prompts";

    private static final int MAX_NAME = 40;

    private final Path folder;
    private final Pages pages;

    PlanFolder(Path folder, Pages pages) {
        this.folder = NewFolder.real(folder.toAbsolutePath().normalize());
        this.pages = pages;
    }

    /// The file of a prompt within the folder. Only letters, digits, `.`, `_` and `-` of what the
    /// analyzer said go into it.
    static String file(int number, PlanItem item) {
        String name = item.path().substring(item.path().lastIndexOf('/') + 1);
        return "%s/%03d-%s-%s.md".formatted(PROMPTS, number, safe(item.rule()), safe(name));
    }

    private static String safe(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String known = safe.isEmpty() ? "all" : safe;
        return known.substring(0, Math.min(known.length(), MAX_NAME));
    }

    /// @throws Failed when something else than a plan is there
    void check() {
        OldPlan.stranger(folder)
                .ifPresent(
                        stranger -> {
                            throw Failed.invalid(
                                    folder
                                            + " holds something else than a plan ("
                                            + Terminal.printable(stranger)
                                            + ")",
                                    "Name a new or empty folder with --out");
                        });
    }

    void write(Plan plan) {
        try {
            new NewFolder(folder, this::check).put(".plan-", fresh -> fill(fresh, plan));
        } catch (IOException refused) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "The folder " + folder + " cannot be written",
                            "Name another folder with --out, or make room"),
                    refused);
        }
    }

    private void fill(Path fresh, Plan plan) throws IOException {
        Files.createDirectories(fresh.resolve(PROMPTS));
        int number = 1;
        for (PlanItem item : plan.items()) {
            Files.writeString(fresh.resolve(file(number++, item)), item.text());
        }
        Files.writeString(fresh.resolve(PLAN), PlanJson.file(plan).toPrettyString() + "\n");
        Files.writeString(fresh.resolve(PAGE), new PlanPage(pages).of(plan));
    }
}
