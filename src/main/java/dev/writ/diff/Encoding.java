package dev.writ.diff;

/// Whether a patch came through a program that changed its bytes.
final class Encoding {

    private Encoding() {}

    static void refuseConverted(PatchText patch) {
        if (patch.at("\u00ff\u00fe") || patch.at("\u00fe\u00ff")) {
            throw patch.refused(
                    "the patch is UTF-16, so its bytes are not those of the files",
                    "Write it with git diff --output=FILE; PowerShell's > converts");
        }
        if (patch.at("\u00ef\u00bb\u00bf")) {
            throw patch.refused(
                    "a byte order mark is before the first line",
                    "Write it with git diff --output=FILE, without a conversion");
        }
    }
}
