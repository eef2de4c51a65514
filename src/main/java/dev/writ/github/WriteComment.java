package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.diff.PullRequestName;
import java.util.Optional;

/// Keeps one comment of ours on a pull request: the first line and the author tell it from others.
final class WriteComment {

    /// A comment has at most 65,536 characters.
    private static final int MAX_CHARS = 60_000;

    private static final String CUT = "\n\nThe rest is left out: a comment has no room for it.\n";

    private final Api api;
    private final Place place;
    private final PullRequestName name;

    WriteComment(Api api, PullRequestName name) {
        this.api = api;
        this.place = Place.of(name);
        this.name = name;
    }

    /// @return where it is to be read
    String write(String text) {
        String body = cut(text);
        Optional<JsonNode> ours = ours(firstLine(body));
        if (ours.isPresent()) {
            return replaced(ours.get(), body).orElseGet(() -> added(body));
        }
        return added(body);
    }

    static String cut(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        int line = text.lastIndexOf('\n', MAX_CHARS);
        return text.substring(0, line < 0 ? MAX_CHARS : line) + CUT;
    }

    private Optional<JsonNode> ours(String firstLine) {
        Optional<String> login = login();
        String path = place.at("issues/" + name.number() + "/comments?per_page=100");
        for (JsonNode page : api.pages(Ask.get("the comments of " + name, path))) {
            for (JsonNode each : Json.list(page, "")) {
                if (isOurs(each, login)
                        && firstLine(each.path("body").asText()).equals(firstLine)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /// A token of an app, as those of GitHub Actions are, is nobody's: then it is unknown.
    private Optional<String> login() {
        Ask ask = Ask.get("who the token is", "user");
        Answer answer = api.answer(ask);
        if (answer.status() == Answer.FORBIDDEN || answer.status() == Answer.NOT_FOUND) {
            return Optional.empty();
        }
        if (!answer.isOk()) {
            throw api.refused(ask, answer);
        }
        return Optional.of(Json.text(api.json(answer), "/login"));
    }

    private static boolean isOurs(JsonNode comment, Optional<String> login) {
        return login.map(comment.at("/user/login").asText()::equals)
                .orElseGet(() -> comment.at("/user/type").asText().equals("Bot"));
    }

    /// Empty when it is that of another app.
    private Optional<String> replaced(JsonNode comment, String body) {
        if (lines(comment.path("body").asText()).equals(lines(body))) {
            return Optional.of(address(comment));
        }
        String path = place.at("issues/comments/" + Json.number(comment, "/id"));
        Ask ask = Ask.patch("to change a comment", path, body(body));
        Answer answer = api.answer(ask);
        if (answer.status() == Answer.FORBIDDEN) {
            return Optional.empty();
        }
        if (!answer.isOk()) {
            throw api.refused(ask, answer);
        }
        return Optional.of(address(api.json(answer)));
    }

    private String added(String body) {
        String path = place.at("issues/" + name.number() + "/comments");
        return address(api.json(Ask.post("to comment on " + name, path, body(body))));
    }

    private static ObjectNode body(String text) {
        return JsonNodeFactory.instance.objectNode().put("body", text);
    }

    private static String address(JsonNode comment) {
        return Refusals.clip(Json.text(comment, "/html_url"));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /// GitHub's forms write other line ends.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
