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

/** DynamoDB Local and s3proxy in this JVM, in memory, on loopback and free ports; started once, for as long as it lives. */
public final class EmbeddedAws {

    private EmbeddedAws() {}

    public static TestAws shared() {
        return Holder.AWS;
    }

    /** Starts at first use. */
    private static final class Holder {

        private static final TestAws AWS = start();

        private static TestAws start() {
            try {
                return TestAws.at(dynamoDb(), s3());
            } catch (Exception e) {
                throw new IllegalStateException("the embedded AWS does not start", e);
            }
        }
    }

    private static String dynamoDb() throws Exception {
        Configurator.setRootLevel(Level.OFF);
        LocalDynamoDBRequestHandler handler = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(new LocalDynamoDBServerHandler(handler, null));
        server.start();
        return "http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    private static String s3() throws Exception {
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(BlobStores.create("transient-nio2", new Properties()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "test", "test")
                .build();
        proxy.start();
        return "http://127.0.0.1:" + proxy.getPort();
    }
}
