package dev.writ.cli;

import jakarta.inject.Singleton;

/// Asks the use cases, over the store of this process.
@Singleton
record LocalDesk(
        LocalScans scans,
        LocalPrompts prompts,
        LocalChanges changes,
        LocalPolicy policy,
        LocalWaivers waivers,
        LocalEvidence evidence,
        LocalSessions sessions,
        LocalDatasets datasets,
        LocalEvaluations evaluations,
        LocalExperiments experiments,
        LocalTemplates templates,
        LocalTemplateTexts templateTexts,
        LocalTemplateAliases templateAliases,
        LocalWorkshop workshop,
        LocalTrials trials,
        LocalTalk talk)
        implements Desk {}
