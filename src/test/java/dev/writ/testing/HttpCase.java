package dev.writ.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One request and what the answer must be; see the head of `web/identity/cases.yaml`.
///
/// @param request method and path
/// @param authorization header by header; `{kind}` stands for a token
public record HttpCase(
        String name,
        String request,
        String body,
        List<String> authorization,
        Map<String, String> headers,
        Answer answer) {

    /// @param headers expressions by name; empty for one that is not there
    public record Answer(
            int status, Optional<String> code, Map<String, Optional<String>> headers) {}

    private record Written(
            String name,
            String request,
            @Nullable String body,
            @Nullable String token,
            @Nullable List<String> each,
            @Nullable List<String> authorization,
            @Nullable Map<String, String> headers,
            @JsonProperty(required = true) WrittenAnswer answer) {

        Stream<HttpCase> cases() {
            if (each != null) {
                return each.stream().map(kind -> one(name + ": " + kind, bearer(kind)));
            }
            return Stream.of(one(name, token == null ? orNone(authorization) : bearer(token)));
        }

        private HttpCase one(String title, List<String> sent) {
            return new HttpCase(
                    title,
                    request,
                    Optional.ofNullable(body).orElse(""),
                    sent,
                    Optional.ofNullable(headers).orElse(Map.of()),
                    answer.answer());
        }

        private static List<String> bearer(String kind) {
            return List.of("Bearer {" + kind + "}");
        }

        private static List<String> orNone(@Nullable List<String> list) {
            return Optional.ofNullable(list).orElse(List.of());
        }
    }

    private record WrittenAnswer(
            int status, @Nullable String code, @Nullable Map<String, @Nullable String> headers) {

        Answer answer() {
            var told = new LinkedHashMap<String, Optional<String>>();
            if (headers != null) {
                headers.forEach((name, value) -> told.put(name, Optional.ofNullable(value)));
            }
            return new Answer(status, Optional.ofNullable(code), told);
        }
    }

    /// @throws IOException when the file is not as its head says
    public static Stream<HttpCase> read(Path file) throws IOException {
        return new YAMLMapper()
                .readValue(file.toFile(), new TypeReference<List<Written>>() {}).stream()
                        .flatMap(Written::cases);
    }
}
