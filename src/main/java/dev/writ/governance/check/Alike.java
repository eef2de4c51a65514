package dev.writ.governance.check;

import dev.writ.template.Untrusted;
import java.text.Normalizer;
import java.util.Locale;

/// Paths that a reader or a file system takes for the same: without case, width, accents of
/// composition and hidden characters, and with Cyrillic and Greek letters as the Latin ones that
/// they look like.
final class Alike {

    /// Capital letters first: some look otherwise when they are small.
    private static final String LOOKS =
            "АВЕКМНОРСТУХІЅЈԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "аеорсухіјѕԁһӏѵԝкмтвгɡαοριτυχɑıε";

    private static final String LIKE =
            "ABEKMHOPCTYXISJGQWABEZHIKMNOPTYX" + "aeopcyxijsdhlvwkmtbrgaopituxaie";

    private Alike() {}

    static String folded(String path) {
        var folded = new StringBuilder();
        Normalizer.normalize(path, Normalizer.Form.NFKC)
                .codePoints()
                .filter(each -> !Untrusted.isHidden(each))
                .map(Alike::latin)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static int latin(int letter) {
        int at = LOOKS.indexOf(letter);
        return at < 0 ? letter : LIKE.charAt(at);
    }
}
