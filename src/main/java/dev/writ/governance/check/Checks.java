package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// The table of the kinds of check: the word that a policy uses, and what reads its settings.
public final class Checks {

    private static final Map<String, Function<Fields, Check>> KINDS =
            Map.ofEntries(
                    Map.entry("threshold", Threshold::read),
                    Map.entry("paths", Paths::read),
                    Map.entry("names", Names::read),
                    Map.entry("requires", Requires::read),
                    Map.entry("forbidden-lines", ForbiddenLines::read),
                    Map.entry("size", Size::read),
                    Map.entry("scope", Scope::read),
                    Map.entry("forms", Forms::read),
                    Map.entry("hidden-characters", HiddenCharacters::read),
                    Map.entry("messages", Messages::read),
                    Map.entry("licence-header", LicenceHeader::read),
                    Map.entry("generated", Generated::read),
                    Map.entry("public-api", PublicApi::read),
                    Map.entry("docs-with-api", DocsWithApi::read),
                    Map.entry("comments-only", CommentsOnly::read),
                    Map.entry("test-lines", TestLines::read),
                    Map.entry("secrets", Secrets::read),
                    Map.entry("dependencies", Dependencies::read),
                    Map.entry("rollback", Rollback::read),
                    Map.entry("rescan", Rescan::read),
                    Map.entry("prompt-sections", PromptSections::read),
                    Map.entry("prompt-placeholders", PromptPlaceholders::read),
                    Map.entry("prompt-verbatim", PromptVerbatim::read),
                    Map.entry("prompt-text", PromptText::read),
                    Map.entry("prompt-tokens", PromptTokens::read),
                    Map.entry("prompt-context", PromptContext::read),
                    Map.entry("prompt-fences", PromptFences::read),
                    Map.entry("prompt-characters", PromptCharacters::read),
                    Map.entry("prompt-injection", PromptInjection::read));

    private Checks() {}

    /// Reads `{kind: {settings}}`.
    ///
    /// @throws Failed when there is not exactly one kind, it is not known, or its settings are
    /// wrong
    public static Check read(Fields check) {
        if (check.values().size() != 1) {
            throw Failed.invalid(
                    check.where() + " has " + check.values().size() + " kinds of check",
                    "Give exactly one");
        }
        String kind = check.values().keySet().iterator().next();
        Function<Fields, Check> reader = KINDS.get(kind);
        if (reader == null) {
            throw Failed.invalid(
                    check.where() + ": the check '" + kind + "' is not known",
                    "Use one of " + String.join(", ", new TreeSet<>(KINDS.keySet())));
        }
        return reader.apply(check.child(kind));
    }
}
