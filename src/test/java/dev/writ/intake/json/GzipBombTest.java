package dev.writ.intake.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Hash;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GzipBombTest {

    /// Blanks without end, as a bomb unpacks them.
    private static final class Blanks extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) ' ');
            return length;
        }
    }

    @Test
    void unpacking_stops_at_the_limit() {
        var unpacked = new Unpacked(new Blanks(), Hash.digest(), 1_000_000);

        assertThatThrownBy(unpacked::readAllBytes).isInstanceOf(Unpacked.TooLong.class);
    }
}
