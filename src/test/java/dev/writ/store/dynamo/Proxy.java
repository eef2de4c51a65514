package dev.writ.store.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between client and DynamoDB Local and spoils connections: a request is never carried to
/// the server, or it is, and its answer is dropped, cut off, or kept back until nobody waits.
final class Proxy implements AutoCloseable {

    private enum Spoiling {
        DROP,
        CUT,
        KEEP_BACK
    }

    private final ServerSocket listening;
    private final URI target;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger answersToSpoil = new AtomicInteger();
    private volatile Spoiling spoiling = Spoiling.DROP;
    private volatile int percent;
    private final AtomicInteger requestsToLose = new AtomicInteger();

    Proxy(URI target) {
        this.target = target;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /// The next requests reach the server, but their answers are lost.
    void loseAnswers(int count) {
        spoil(Spoiling.DROP, count);
    }

    /// Part of each of the next answers comes, then the connection ends.
    ///
    /// @param percent of the answer's bytes, headers included
    void cutAnswers(int count, int percent) {
        this.percent = percent;
        spoil(Spoiling.CUT, count);
    }

    /// The next answers do not come, and their connections stay open.
    void keepAnswersBack(int count) {
        spoil(Spoiling.KEEP_BACK, count);
    }

    private void spoil(Spoiling how, int count) {
        spoiling = how;
        answersToSpoil.set(count);
    }

    /// The next requests do not reach the server.
    void loseRequests(int count) {
        requestsToLose.set(count);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    private void start(Carrying carrying) {
        threads.execute(
                () -> {
                    try {
                        carrying.run();
                    } catch (IOException broken) {
                        return; // what this class is for: the client notices
                    }
                });
    }

    private interface Carrying {
        void run() throws IOException;
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client;
                var server = new Socket(target.getHost(), target.getPort())) {
            start(() -> carryAnswers(server, client));
            carryRequests(client, server);
        }
    }

    private void carryRequests(Socket client, Socket server) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            if (taken(requestsToLose)) {
                return;
            }
            out.write(piece, 0, n);
            out.flush();
        }
    }

    private void carryAnswers(Socket server, Socket client) throws IOException {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            if (taken(answersToSpoil)) {
                spoil(out, piece, n, client);
                return;
            }
            out.write(piece, 0, n);
            out.flush();
        }
    }

    private void spoil(OutputStream out, byte[] answer, int length, Socket client)
            throws IOException {
        switch (spoiling) {
            case DROP -> client.close();
            case CUT -> {
                out.write(answer, 0, length * percent / 100);
                out.flush();
                client.close();
            }
            case KEEP_BACK -> {} // the client gives up by itself
        }
    }

    private static boolean taken(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
