package dev.writ.intake.json;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The bytes of a report as they lie there, counted.
public final class Counted extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final boolean gzip;
    private long count;

    public Counted(InputStream in) throws IOException {
        super(new BufferedInputStream(in, BUFFER));
        this.in.mark(2);
        int low = this.in.read();
        int high = this.in.read();
        this.in.reset();
        this.gzip = (low | high << 8) == GZIPInputStream.GZIP_MAGIC;
    }

    /// Told by the first two bytes, whatever the file is called.
    public boolean gzip() {
        return gzip;
    }

    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        count += Math.max(read, 0);
        return read;
    }
}
