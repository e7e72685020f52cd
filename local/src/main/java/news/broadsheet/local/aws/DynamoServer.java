package news.broadsheet.local.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static final String FILE = "shared-local-instance.db";

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
}
