package dev.writ.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what comes before the files of a patch that git format-patch wrote: who made the commit,
/// and its message.
final class ReadMail {

    /// The date is always the same one: so that tools can tell it from other mail.
    private static final Pattern START =
            Pattern.compile("From ([0-9a-f]{40}|[0-9a-f]{64}) Mon Sep 17 00:00:00 2001\\s*");

    /// Longer than the start of any mail.
    private static final int LONGEST = 120;

    private static final String END = "---";

    private final PatchText patch;
    private final StringBuilder author = new StringBuilder();
    private final StringBuilder subject = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    private ReadMail(PatchText patch) {
        this.patch = patch;
    }

    static boolean begins(PatchText patch) {
        return patch.at("From ") && START.matcher(start(patch)).matches();
    }

    static Commit read(PatchText patch) {
        Matcher start = START.matcher(start(patch));
        if (!start.matches()) {
            throw new IllegalStateException("ask whether it begins");
        }
        patch.take();
        return new ReadMail(patch).read(start.group(1));
    }

    private Commit read(String id) {
        headers();
        while (!patch.atEnd() && !endsMessage()) {
            body.append(patch.take().text());
        }
        String message = (EncodedWords.decode(title()) + "\n\n" + body.toString().strip()).strip();
        return new Commit(id, EncodedWords.decode(author.toString()), message);
    }

    /// Up to the empty line. A header may go on over lines that begin with a space.
    private void headers() {
        var current = new StringBuilder();
        while (!patch.atEnd()) {
            String line = patch.take().text().stripTrailing();
            if (line.isEmpty()) {
                return;
            }
            if (line.startsWith("From: ")) {
                current = author.append(line.substring(6));
            } else if (line.startsWith("Subject: ")) {
                current = subject.append(line.substring(9));
            } else if (line.startsWith(" ") || line.startsWith("\t")) {
                current.append(' ').append(line.strip());
            } else {
                current = new StringBuilder();
            }
        }
    }

    private boolean endsMessage() {
        String line = start(patch).stripTrailing();
        return line.equals(END) || line.startsWith("diff --") || begins(patch);
    }

    /// Without `[PATCH 1/2]`.
    private String title() {
        String title = subject.toString();
        return title.startsWith("[PATCH") ? title.substring(title.indexOf(']') + 1).strip() : title;
    }

    private static String start(PatchText patch) {
        Bytes line = patch.line();
        return line.slice(0, Math.min(line.length(), LONGEST)).text();
    }
}
