package dev.writ.tokenizer;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.writ.token.TokenCounter;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts in `o200k_base`. Prompts share most of their lines, so lines are counted once.
///
/// The encoding first cuts a text into words. No word goes on behind a line feed unless white space
/// or a slash follows, so counting there piece by piece gives the count of the whole.
@Singleton
public class JtokkitCounter implements TokenCounter {

    private static final int MAX_KEPT = 20_000;

    /// Longer pieces are rarely met twice.
    private static final int MAX_KEPT_CHARS = 2_000;

    private final Map<String, Integer> kept =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                    return size() > MAX_KEPT;
                }
            };

    private static final class Loaded {
        static final Encoding ENCODING =
                Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }

    /// Loading takes a moment; it begins here beside whatever comes before the first count.
    public JtokkitCounter() {
        Thread.ofPlatform().daemon().name("tokenizer").start(() -> countPiece("warm"));
    }

    @Override
    public int count(String text) {
        int tokens = 0;
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (i + 1 < text.length() && isCut(text.charAt(i + 1))) {
                tokens += countPiece(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        return tokens + countPiece(text.substring(from));
    }

    private static boolean isCut(char next) {
        return next != '/'
                && !Character.isWhitespace(next)
                && !Character.isSpaceChar(next)
                && next != '\u0085';
    }

    private int countPiece(String piece) {
        return remembered(piece)
                .orElseGet(
                        () -> {
                            int tokens = Loaded.ENCODING.countTokensOrdinary(piece);
                            remember(piece, tokens);
                            return tokens;
                        });
    }

    private Optional<Integer> remembered(String piece) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(piece));
        }
    }

    private void remember(String piece, int tokens) {
        if (piece.length() <= MAX_KEPT_CHARS) {
            synchronized (kept) {
                kept.put(piece, tokens);
            }
        }
    }
}
