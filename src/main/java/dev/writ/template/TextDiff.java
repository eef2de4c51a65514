package dev.writ.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// Tells two texts apart, for people.
public interface TextDiff {

    /// @param wasName what the first text is called
    /// @return unified diff with three lines around each change; empty when they are equal
    String unified(String wasName, String was, String isName, String is);

    /// Every line of both, side by side.
    List<Row> rows(String was, String is);

    /// What became of a line.
    enum Kind {
        @JsonProperty("same")
        SAME,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("added")
        ADDED
    }

    /// @param was empty where the line was added
    /// @param is empty where the line was removed
    record Row(Kind kind, String was, String is) {}
}
