package news.broadsheet.local.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3 by s3proxy, on loopback and a free port, with objects as files. */
final class ObjectServer implements AutoCloseable {

    private final S3Proxy proxy;

    private ObjectServer(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static ObjectServer start(Path folder) throws IOException {
        Files.createDirectories(folder);
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem-nio2", properties))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IOException("The object store does not start: " + e.getMessage(), e);
        }
        return new ObjectServer(proxy);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            // Objects are files, written whole: nothing is lost when it dies with this process.
        }
    }
}
