package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;

/// A text that is held against expectations.
///
/// @param inputs that the template was filled with
public record Judged(String text, Fields inputs) {

    List<String> lines() {
        return text.lines().toList();
    }
}
