package dev.writ.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/// Asks a server.
record RemoteDesk(Server server) implements Desk {

    /// @param address such as `http://localhost:8080`
    /// @param token as whom to ask
    /// @throws dev.writ.kernel.Failed when the address is none, or no place for a token
    RemoteDesk(ObjectMapper json, String address, Optional<Token> token) {
        this(new Server(json, address, token));
    }

    @Override
    public ScanDesk scans() {
        return new RemoteScans(server);
    }

    @Override
    public PromptDesk prompts() {
        return new RemotePrompts(server);
    }

    @Override
    public ChangeDesk changes() {
        return new RemoteChanges(server);
    }

    @Override
    public PolicyDesk policy() {
        return new RemotePolicy(server);
    }

    @Override
    public WaiverDesk waivers() {
        return new RemoteWaivers(server);
    }

    @Override
    public EvidenceDesk evidence() {
        return new RemoteEvidence(server);
    }

    @Override
    public SessionDesk sessions() {
        return new RemoteSessions(server);
    }

    @Override
    public DatasetDesk datasets() {
        return new RemoteDatasets(server);
    }

    @Override
    public EvaluationDesk evaluations() {
        return new RemoteEvaluations(server);
    }

    @Override
    public ExperimentDesk experiments() {
        return new RemoteExperiments(server);
    }

    @Override
    public TemplateDesk templates() {
        return new RemoteTemplates(server);
    }

    @Override
    public TemplateTextDesk templateTexts() {
        return new RemoteTemplateTexts(server);
    }

    @Override
    public TemplateAliasDesk templateAliases() {
        return new RemoteTemplateAliases(server);
    }

    @Override
    public WorkshopDesk workshop() {
        return new RemoteWorkshop(server);
    }

    @Override
    public TrialDesk trials() {
        return new RemoteTrials(server);
    }

    @Override
    public TalkDesk talk() {
        return new RemoteTalk(server);
    }
}
