package dev.writ.cli;

import dev.writ.audit.SealTrail;
import dev.writ.evidence.ExportEvidence;
import dev.writ.evidence.FindEvidence;
import dev.writ.evidence.Signer;
import dev.writ.finding.ScanId;
import dev.writ.prompt.PromptId;
import dev.writ.prompt.ReplayPrompt;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiConsumer;

/// Asks the use cases of evidence.
@Singleton
class LocalEvidence {

    private final SealTrail sealTrail;
    private final ExportEvidence exportEvidence;
    private final FindEvidence findEvidence;
    private final ReplayPrompt replayPrompt;
    private final Signer signer;

    LocalEvidence(
            SealTrail sealTrail,
            ExportEvidence exportEvidence,
            FindEvidence findEvidence,
            ReplayPrompt replayPrompt,
            Signer signer) {
        this.sealTrail = sealTrail;
        this.exportEvidence = exportEvidence;
        this.findEvidence = findEvidence;
        this.replayPrompt = replayPrompt;
        this.signer = signer;
    }

    SealTrail.Output seal(String scan) {
        return sealTrail.run(new ScanId(scan).value());
    }

    void export(String scan, BiConsumer<String, String> line) {
        exportEvidence.run(new ScanId(scan)).to(line);
    }

    List<String> find(FindEvidence.Input input) {
        return findEvidence.run(input);
    }

    String key() {
        return signer.publicKey().pem();
    }

    ReplayPrompt.Output replay(String prompt, boolean today) {
        return replayPrompt.run(new ReplayPrompt.Input(new PromptId(prompt), today));
    }
}
