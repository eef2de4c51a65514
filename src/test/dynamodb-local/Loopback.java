import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/// DynamoDB Local on the loopback address; its own main class listens on every address.
///
/// Arguments: a port, 0 for a free one; a folder that keeps the data, or `-` for memory; and `child`
/// where a program started it: then it prints its address only, and ends with its standard input, so
/// that nobody who is killed leaves it behind.
public final class Loopback {

    public static void main(String... arguments) throws Exception {
        boolean inMemory = arguments[1].equals("-");
        String folder = inMemory ? null : Files.createDirectories(Path.of(arguments[1])).toString();
        PrintStream errors = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream())); // its libraries talk
        var handler = new ContextHandler();
        handler.setHandler(
                new LocalDynamoDBServerHandler(
                        new LocalDynamoDBRequestHandler(0, inMemory, folder, true, false), null));
        var loopback = InetAddress.getByName("127.0.0.1");
        var server = new Server(new InetSocketAddress(loopback, Integer.parseInt(arguments[0])));
        server.setHandler(handler);
        try {
            server.start();
        } catch (IOException taken) {
            errors.println("DynamoDB Local cannot listen: " + taken.getMessage() + ".");
            System.exit(1);
        }
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        System.setErr(errors);
        String url = "http://127.0.0.1:" + port;
        if (arguments.length > 2) {
            System.out.println(url);
            System.in.transferTo(OutputStream.nullOutputStream());
            System.exit(0);
        }
        System.out.println("DynamoDB Local listens until Ctrl-C. Use it with:");
        System.out.println("  writ plan report.sarif --dynamodb " + url);
        server.join();
    }
}
