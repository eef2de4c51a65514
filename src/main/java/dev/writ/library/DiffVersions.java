package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.UseCase;
import dev.writ.template.TextDiff;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Tells two versions of a template apart: as a unified diff and as rows side by side.
@Singleton
public class DiffVersions implements UseCase<DiffVersions.Input, DiffVersions.Output> {

    /// What is wanted of a diff.
    public enum View {
        @JsonProperty("unified")
        UNIFIED,
        @JsonProperty("rows")
        ROWS
    }

    /// @param view empty for both
    public record Input(TemplateId id, int from, int to, Optional<View> view) {

        boolean asks(View wanted) {
            return view.map(wanted::equals).orElse(true);
        }
    }

    /// @param unified empty when the texts are equal
    /// @param rows all lines of both, in order
    public record Output(TemplateId id, int from, int to, String unified, List<TextDiff.Row> rows) {

        public Output {
            rows = List.copyOf(rows);
        }
    }

    private final Heads heads;
    private final TextDiff textDiff;

    public DiffVersions(Heads heads, TextDiff textDiff) {
        this.heads = heads;
        this.textDiff = textDiff;
    }

    /// @throws dev.writ.kernel.Failed when there is no such version
    @Override
    public Output run(Input input) {
        heads.need(input.id());
        Version from = heads.version(input.id(), input.from());
        Version to = heads.version(input.id(), input.to());
        return new Output(
                input.id(),
                input.from(),
                input.to(),
                input.asks(View.UNIFIED) ? unified(from, to) : "",
                input.asks(View.ROWS) ? textDiff.rows(from.text(), to.text()) : List.of());
    }

    private String unified(Version from, Version to) {
        return textDiff.unified(from.ref().toString(), from.text(), to.ref().toString(), to.text());
    }
}
