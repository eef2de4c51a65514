package dev.writ.cli;

/// What the commands ask for: of the store of this process, or of a server. The answers are the
/// JSON of the HTTP API, so that a command prints the same either way.
///
/// Filters and paging are those of the API, by name; what is not given is left out of the map.
interface Desk {

    ScanDesk scans();

    PromptDesk prompts();

    ChangeDesk changes();

    PolicyDesk policy();

    WaiverDesk waivers();

    EvidenceDesk evidence();

    SessionDesk sessions();

    DatasetDesk datasets();

    EvaluationDesk evaluations();

    ExperimentDesk experiments();

    TemplateDesk templates();

    TemplateTextDesk templateTexts();

    TemplateAliasDesk templateAliases();

    WorkshopDesk workshop();

    TrialDesk trials();

    TalkDesk talk();
}
