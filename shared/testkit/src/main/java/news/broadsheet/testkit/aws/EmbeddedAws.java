package news.broadsheet.testkit.aws;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local and s3proxy in this JVM, in memory, on loopback and free ports. */
public final class EmbeddedAws implements AutoCloseable {

    private final LocalDynamoDBRequestHandler handler;
    private final Server dynamoDb;
    private final S3Proxy s3;

    private EmbeddedAws() throws Exception {
        Configurator.setRootLevel(Level.OFF);
        handler = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        dynamoDb = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        dynamoDb.setHandler(new LocalDynamoDBServerHandler(handler, null));
        s3 = S3Proxy.builder()
                .blobStore(BlobStores.create("transient-nio2", new Properties()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "test", "test")
                .build();
        dynamoDb.start();
        s3.start();
    }

    /** One of its own, for a test that fills it: what DynamoDB Local was once given slows it down for good. */
    public static EmbeddedAws start() {
        try {
            return new EmbeddedAws();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded AWS does not start", e);
        }
    }

    /** The one of this JVM, started at first use. */
    public static TestAws shared() {
        return Holder.SHARED.aws();
    }

    private static final class Holder {
        private static final EmbeddedAws SHARED = start();
    }

    public TestAws aws() {
        int port = ((ServerConnector) dynamoDb.getConnectors()[0]).getLocalPort();
        return TestAws.at("http://127.0.0.1:" + port, "http://127.0.0.1:" + s3.getPort());
    }

    @Override
    public void close() {
        try {
            dynamoDb.stop();
            s3.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded AWS does not stop", e);
        } finally {
            handler.shutdown();
        }
    }
}
