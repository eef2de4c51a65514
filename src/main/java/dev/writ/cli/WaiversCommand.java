package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ waivers`: accepted exceptions.
@Command(
        name = "waivers",
        description = "What somebody has accepted, why and until when.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ waivers grant --project shop --rule PMD/GodClass --path 'src/legacy/**'"
                    + " --owner team-shop --reason 'replaced in spring'",
            "  writ waivers list --project shop --state proposed",
            "  writ waivers adopt w-0fmpg35dd0q6cjke61p4 --owner team-shop --expires 2027-01-31",
            "  writ waivers revoke w-0fmpg35dd0q6cjke61p4"
        })
public class WaiversCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    WaiversCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "list",
            description = "Lists waivers by the day they expire, then proposed and revoked ones.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--project", paramLabel = "NAME", description = "Only of this project.")
                    @Nullable String project,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "active, expired, revoked or proposed.")
                    @Nullable String state,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        var asked = new LinkedHashMap<String, String>(paging.asked());
        put(asked, "project", project);
        put(asked, "state", state);
        var columns =
                new Columns(terminal)
                        .add("waiver", "/waiver/id")
                        .add("state", "/state")
                        .add("expires", "/waiver/expires")
                        .add("owner", "/waiver/owner")
                        .add("waives", "/waiver/waives")
                        .add("finding", "/waiver/criteria/finding")
                        .add("rule", "/waiver/criteria/rule")
                        .addPath("path", "/waiver/criteria/path");
        Answers.print(desks.of(options).waivers().list(asked), options.json, columns, out());
        return 0;
    }

    @Command(name = "show", description = "Shows a waiver.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "WAIVER") String waiver, @Mixin DeskOptions options) {
        return print(desks.of(options).waivers().find(waiver), options);
    }

    @Command(
            name = "grant",
            description = "Accepts findings, or exceptions to a governance rule.",
            mixinStandardHelpOptions = true)
    int grant(@Mixin WaiverOptions wanted, @Mixin DeskOptions options) {
        return print(desks.of(options).waivers().grant(wanted.request()), options);
    }

    @Command(
            name = "adopt",
            description = "Gives a proposed waiver its owner and its last day.",
            mixinStandardHelpOptions = true)
    int adopt(
            @Parameters(paramLabel = "WAIVER") String waiver,
            @Option(
                            names = "--owner",
                            paramLabel = "NAME",
                            required = true,
                            description = "Who answers for it.")
                    String owner,
            @Option(
                            names = "--expires",
                            paramLabel = "DAY",
                            description = "The last day, such as 2027-01-31; else the latest.")
                    @Nullable String expires,
            @Mixin DeskOptions options) {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("owner", owner);
        request.put("expires", expires);
        return print(desks.of(options).waivers().adopt(waiver, Bodies.of(request)), options);
    }

    @Command(
            name = "revoke",
            description = "Ends a waiver, or declines a proposed one. It stays on record.",
            mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "WAIVER") String waiver, @Mixin DeskOptions options) {
        return print(desks.of(options).waivers().revoke(waiver), options);
    }

    private int print(JsonNode answer, DeskOptions options) {
        Answers.print(answer, options.json, out());
        return 0;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
