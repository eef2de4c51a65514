package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.governance.check.Change;
import dev.writ.governance.check.ChangeCheck;
import dev.writ.governance.check.Judgement;
import dev.writ.governance.check.Problem;
import dev.writ.testing.Laptop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// What holds of every shipped rule, whatever a change looks like.
class HostileChangesPropertyTest {

    private static final List<Rule> RULES =
            new Laptop()
                    .ruleBooks.shipped().rules().stream()
                            .filter(rule -> rule.check().orElse(null) instanceof ChangeCheck)
                            .toList();

    /// A file that no rule asks anything of.
    private static final Change.ChangedFile UNRELATED =
            new Change.ChangedFile(
                    "zz/unrelated.dat",
                    Change.Kind.MODIFIED,
                    Optional.empty(),
                    List.of(new Change.Line(1, "nothing")),
                    List.of(),
                    Change.Form.TEXT,
                    false);

    private static final List<String> PIECES =
            List.of(
                    "password",
                    "=",
                    "\"",
                    "'",
                    "`",
                    "\\",
                    "//",
                    "/*",
                    "*/",
                    "#",
                    "@",
                    "<",
                    ">",
                    "{",
                    "}",
                    "(",
                    ")",
                    "[",
                    "]",
                    ":",
                    "AKIA",
                    "ghp_",
                    "eyJ",
                    "://",
                    "assert",
                    "public ",
                    "TODO",
                    "<version>",
                    "<dependency>",
                    "<artifactId>",
                    "\"a\": \"1\"",
                    " ",
                    "\t",
                    "aaaaaaaaaaaaaaaa",
                    "QUtJQVE3WkwzTVcyUlQ1WE5QVkI",
                    "0123456789",
                    "\u202E",
                    "\u200D",
                    "\uD83D",
                    "\uDE00",
                    "export ",
                    "require ",
                    "v1.2.3",
                    "~=",
                    "-----BEGIN ");

    @Provide
    Arbitrary<List<Change.ChangedFile>> files() {
        return file().list().ofMaxSize(5);
    }

    private static Arbitrary<Change.ChangedFile> file() {
        return Combinators.combine(
                        path(),
                        Arbitraries.of(Change.Kind.class),
                        path().optional(0.3),
                        lines(),
                        lines(),
                        Arbitraries.of(Change.Form.class),
                        Arbitraries.of(true, false))
                .as(Change.ChangedFile::new);
    }

    private static Arbitrary<String> path() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "pom.xml",
                        "web/package.json",
                        "requirements.txt",
                        "pyproject.toml",
                        "go.mod",
                        "src/A.java",
                        "src/a.py",
                        "src/a.ts",
                        "a.go",
                        "src/test/ATest.java",
                        "tests/test_a.py",
                        "docs/a.md",
                        "AGENTS.md",
                        ".env",
                        "a.yaml",
                        "vendor/x.js"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(30));
    }

    private static Arbitrary<List<Change.Line>> lines() {
        return line().list()
                .ofMaxSize(6)
                .map(
                        texts ->
                                IntStream.range(0, texts.size())
                                        .mapToObj(i -> new Change.Line(i + 1, texts.get(i)))
                                        .toList());
    }

    private static Arbitrary<String> line() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(PIECES)
                                .list()
                                .ofMaxSize(12)
                                .map(each -> String.join("", each))),
                Tuple.of(2, Arbitraries.strings().ofMaxLength(80)),
                Tuple.of(
                        1,
                        Arbitraries.of(PIECES)
                                .map(piece -> piece.repeat(10_000 / piece.length()))));
    }

    private static Change change(List<Change.ChangedFile> files) {
        return new Change(
                files,
                Map.of(),
                List.of("src/A.java"),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Judgement judged(Rule rule, List<Change.ChangedFile> files) {
        return ((ChangeCheck) rule.check().orElseThrow()).judge(change(files));
    }

    private static Set<Problem> problems(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Broken broken -> new HashSet<>(broken.problems());
            case Judgement.Kept kept -> Set.of();
            case Judgement.NotJudged unknown -> Set.of();
        };
    }

    @Property(tries = 150)
    void the_same_change_is_judged_the_same(@ForAll("files") List<Change.ChangedFile> files) {
        for (Rule rule : RULES) {
            assertThat(judged(rule, files)).as(rule.id()).isEqualTo(judged(rule, files));
        }
    }

    @Property(tries = 150)
    void the_order_of_files_decides_nothing(@ForAll("files") List<Change.ChangedFile> files) {
        var reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        for (Rule rule : RULES) {
            assertThat(problems(judged(rule, reversed)))
                    .as(rule.id())
                    .isEqualTo(problems(judged(rule, files)));
        }
    }

    @Property(tries = 150)
    void an_unrelated_file_takes_no_problem_away(@ForAll("files") List<Change.ChangedFile> files) {
        var more = new ArrayList<>(files);
        more.add(UNRELATED);
        for (Rule rule : RULES) {
            if (judged(rule, files) instanceof Judgement.Broken) {
                assertThat(judged(rule, more)).as(rule.id()).isInstanceOf(Judgement.Broken.class);
            }
        }
    }

    @Property(tries = 150)
    void no_message_repeats_a_long_text(@ForAll("files") List<Change.ChangedFile> files) {
        for (Rule rule : RULES) {
            problems(judged(rule, files))
                    .forEach(
                            problem ->
                                    assertThat(problem.message())
                                            .as(rule.id())
                                            .hasSizeLessThan(400));
        }
    }
}
