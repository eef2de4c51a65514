package dev.writ.intake.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// The unpacked bytes of a report: counted, hashed and bounded.
public final class Unpacked extends FilterInputStream {

    /// More bytes than allowed.
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final MessageDigest digest;
    private final long max;
    private long count;

    public Unpacked(InputStream in, MessageDigest digest, long max) {
        super(in);
        this.digest = digest;
        this.max = max;
    }

    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            count += read;
            if (count > max) {
                throw new TooLong();
            }
            digest.update(into, offset, read);
        }
        return read;
    }
}
