package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.audit.SealTrail;
import dev.writ.evidence.ExportEvidence;
import dev.writ.evidence.FindEvidence;
import dev.writ.evidence.Signer;
import dev.writ.finding.FindingId;
import dev.writ.finding.ScanId;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiConsumer;

/// Evidence of the store of this process.
@Singleton
class LocalEvidence implements EvidenceDesk {

    private final LocalJson json;
    private final SealTrail sealTrail;
    private final ExportEvidence exportEvidence;
    private final FindEvidence findEvidence;
    private final Signer signer;

    LocalEvidence(
            LocalJson json,
            SealTrail sealTrail,
            ExportEvidence exportEvidence,
            FindEvidence findEvidence,
            Signer signer) {
        this.json = json;
        this.sealTrail = sealTrail;
        this.exportEvidence = exportEvidence;
        this.findEvidence = findEvidence;
        this.signer = signer;
    }

    @Override
    public JsonNode seal(String scan) {
        return json.tree(sealTrail.run(new ScanId(scan).value()));
    }

    @Override
    public void export(String scan, BiConsumer<String, String> line) {
        exportEvidence.run(new ScanId(scan)).to(line);
    }

    @Override
    public List<String> ofPrompt(String prompt) {
        return findEvidence.run(new FindEvidence.OfPrompt(new PromptId(prompt)));
    }

    @Override
    public String ofFinding(String scan, String finding) {
        return findEvidence
                .run(new FindEvidence.OfFinding(new ScanId(scan), new FindingId(finding)))
                .getFirst();
    }

    @Override
    public String key() {
        return signer.publicKey().pem();
    }
}
