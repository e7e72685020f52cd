package news.broadsheet.local.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local over HTTP, on loopback (its own launcher listens on every address) and on a free port. It is only ever a
 * dependency: its licence forbids to pass it on. The environment must hold {@code DDB_LOCAL_TELEMETRY=0}, or it reports
 * its start over the network.
 */
final class DynamoServer implements AutoCloseable {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String FILE = "shared-local-instance.db";

    private final Server server;
    private final LocalDynamoDBRequestHandler handler;
    private final URI endpoint;

    private DynamoServer(Server server, LocalDynamoDBRequestHandler handler, URI endpoint) {
        this.server = server;
        this.handler = handler;
        this.endpoint = endpoint;
    }

    static DynamoServer start(Path folder) throws IOException {
        Files.createDirectories(folder);
        check(folder.resolve(FILE));
        Configurator.setRootLevel(Level.OFF);
        try {
            LocalDynamoDBRequestHandler handler =
                    new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false);
            Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setHandler(new LocalDynamoDBServerHandler(handler, null));
            server.start();
            int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            return new DynamoServer(server, handler, URI.create("http://127.0.0.1:" + port));
        } catch (DynamoDBLocalServiceException e) {
            throw new IOException("The database " + folder.resolve(FILE) + " cannot be opened: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not start: " + e.getMessage(), e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // It is going away with this process; what counts is that the database is closed below.
        }
        handler.shutdown();
    }

    /** SQLite opens a damaged file happily and fails at the first query; its first bytes tell earlier. */
    private static void check(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        byte[] head = new byte[SQLITE.length];
        try (var in = Files.newInputStream(file)) {
            int read = in.readNBytes(head, 0, head.length);
            if (read < head.length || !Arrays.equals(head, SQLITE)) {
                throw new IOException(
                        "The database " + file + " is damaged: restore it from a copy, or start afresh with --fresh.");
            }
        }
    }
}
