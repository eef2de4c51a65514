package dev.writ.template;

import dev.writ.kernel.Caches;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Keeps the templates that prompts are rendered with; those kept lately are remembered.
@Singleton
public class KeptTemplates {

    private static final int MAX_KEPT = 500;

    private final Table table;
    private final Templates templates;
    private final Caches.Cache<String, String> known;

    public KeptTemplates(Table table, Templates templates, Caches caches) {
        this.table = table;
        this.templates = templates;
        this.known = caches.cache("kept-templates", MAX_KEPT);
    }

    /// Stores the template unless it is known to be there.
    ///
    /// @param template one that {@link Templates} gave
    /// @return its hash
    public String keep(TemplateVersion template) {
        return known.get(
                template.hash(),
                hash -> {
                    table.write(KeptTemplate.TYPE.put(shipped(template)));
                    return hash;
                });
    }

    /// @return empty when none of that hash was kept
    public Optional<KeptTemplate> find(String hash) {
        return KeptTemplate.TYPE.find(table, KeptTemplate.key(hash)).map(Stored::value);
    }

    /// The template with the partials that ship today.
    public KeptTemplate shipped(TemplateVersion template) {
        return new KeptTemplate(template, templates.partials());
    }
}
