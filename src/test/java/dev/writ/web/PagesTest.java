package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages for people, as a browser without scripts gets them.
@QuarkusTest
@TestProfile(InMemory.class)
class PagesTest {

    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|<script(?! [^>]*src=)| on[a-z]+=| style=|javascript:");

    private static final String HOSTILE =
            """
            {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "<b>Tool</b>"}},
             "results": [{"ruleId": "R<img src=x>", "level": "error",
              "message": {"text": "<script>alert(1)</script> {#if x}"},
              "locations": [{"physicalLocation": {"artifactLocation": {"uri": "src/a'b.js"},
               "region": {"startLine": 3}}}]}]}]}
            """;

    @TestHTTPResource("/")
    URL server;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getPort());
    }

    private Http.Reply page(String path) {
        return http.get(path, "Accept", "text/html,application/xhtml+xml;q=0.9");
    }

    private String imported(String project) throws IOException {
        Path report = Path.of("examples/pmd-quickstart-gson.sarif");
        return http.upload("/api/scans?project=" + project, report).text("/scan/id");
    }

    private static void assertPage(Http.Reply page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "sha256", "nonce", "http", "data:");
        assertThat(INLINE.matcher(page.body()).find()).as("nothing inline").isFalse();
        assertThat(page.body()).contains("<h1>", "lang=\"en\"", "href=\"#main\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scans",
                "/scans?project=nobody",
                "/metrics?project=nobody",
                "/templates?home=nobody",
                "/experiments?template=nobody/nothing",
                "/workshop"
            })
    void a_page_of_nothing_is_a_page(String path) {
        assertPage(page(path));
    }

    @Test
    void who_has_no_scan_is_told_what_to_type() {
        assertThat(page("/scans?project=nobody").body()).contains("writ plan report.sarif");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/findings", "/prompts", "/compliance"})
    void a_scan_has_its_pages(String below) throws IOException {
        assertPage(page("/scans/" + imported("pages") + below));
    }

    @Test
    void findings_are_filtered_and_paged() throws IOException {
        String path = "/scans/" + imported("paged") + "/findings";
        assertThat(page(path).body()).contains("More findings").contains("UnnecessaryImport");
        assertThat(page(path + "?text=unnecessaryIMPORT&severity=low").body())
                .contains("UnnecessaryImport")
                .doesNotContain("More findings");
        assertThat(page(path + "?text=nothing-like-it").body()).contains("No finding of this scan");
    }

    @Test
    void what_an_analyzer_wrote_is_text() {
        String scan = http.post("/api/scans?project=hostile", HOSTILE).text("/scan/id");
        var findings = page("/scans/" + scan + "/findings");
        assertPage(findings);
        assertThat(findings.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {#if x}", "R&lt;img src=x&gt;")
                .doesNotContain("<img", "<b>Tool");
        assertThat(page("/scans/" + scan).body()).contains("&lt;b&gt;Tool&lt;/b&gt;");
    }

    @Test
    void a_template_has_its_pages_and_what_its_authors_wrote_is_text() {
        String path = "/templates/hostile_prompt?home=pages";
        http.post(
                "/api/templates/testing_enhancement/fork?home=shipped",
                "{\"version\": 1, \"to\": \"pages/hostile_prompt\"}");
        http.post(
                "/api/templates/hostile_prompt/staging?home=pages",
                "{\"version\": 1, \"reason\": \"<img src=x> {#if x}\"}");
        var template = page(path);
        assertPage(template);
        assertThat(template.body()).contains("&lt;img src=x&gt; {#if x}", "{#include _persona /}");
        assertPage(page("/templates?home=pages"));
        assertPage(page(path.replace("?", "/diff?") + "&from=1&to=1"));
    }

    @Test
    void a_draft_has_its_page_and_all_of_it_is_text() {
        String begun =
                http.post(
                                "/api/workshop/start",
                                """
                                {"name": "<b>Mine</b>", "text": "</textarea><script>{#if x}",
                                 "requirements": "<img src=x>"}
                                """)
                        .text("/draft/id");
        var draft = page("/workshop/" + begun);
        assertPage(draft);
        assertThat(draft.body())
                .contains("&lt;/textarea&gt;&lt;script&gt;{#if x}", "&lt;img src=x&gt;")
                .doesNotContain("<b>Mine", "<img");
        assertThat(page("/workshop?status=draft").body()).contains("&lt;b&gt;Mine&lt;/b&gt;");
        assertThat(page("/workshop/wd-00000000000000000000").status()).isEqualTo(404);
    }

    @Test
    void what_somebody_asks_for_is_text() {
        assertThat(page("/scans?project=%22%3E%3Cimg%3E").body()).doesNotContain("<img");
    }

    @Test
    void the_root_leads_to_the_scans() {
        var reply = page("/");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).endsWith("/scans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scans/s-00000000000000000000",
                "/nothing",
                "/signin",
                "/prompts/p-nothing"
            })
    void an_error_is_a_page_that_names_its_request(String path) {
        var reply = page(path);
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).contains(reply.header("X-Request-Id"), "Go to the scans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/scans/s-00000000000000000000", "/api/nothing"})
    void the_api_answers_a_browser_too_with_a_problem(String path) {
        assertThat(page(path).header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void without_accounts_nothing_of_signing_in_is_shown() {
        assertThat(page("/scans").body()).doesNotContain("sign", "Sign");
    }

    @Test
    void a_bundle_is_kept_by_the_browser_and_a_page_is_not() {
        var page = page("/scans");
        var bundle = Pattern.compile("/static/bundle/app-\\w+\\.js").matcher(page.body());
        assertThat(bundle.find()).isTrue();
        assertThat(http.get(bundle.group()).header("Cache-Control")).contains("immutable");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(http.get("/static/bundle/app-GONE.js").header("Cache-Control"))
                .isEqualTo("no-store");
    }
}
