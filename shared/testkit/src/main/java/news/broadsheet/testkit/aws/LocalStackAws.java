package news.broadsheet.testkit.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack in a container, where there is a Docker engine that has the image already. Looks for both before Testcontainers
 * does, which can take two minutes to say no; never pulls.
 */
public final class LocalStackAws {

    /** The last version that needs no account. */
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private static final int SECONDS_TO_ANSWER = 3;

    private LocalStackAws() {}

    /** Why LocalStack is not to be had here; empty where it is. */
    public static Optional<String> unavailable() {
        String host = Objects.requireNonNullElse(System.getenv("DOCKER_HOST"), "unix:///var/run/docker.sock");
        if (!host.startsWith("unix://")) {
            return Optional.of("LocalStack: skipped, only a Docker engine on a Unix socket is looked at, not " + host);
        }
        Path socket = Path.of(URI.create(host).getPath());
        if (!Files.exists(socket)) {
            return Optional.of("LocalStack: skipped, there is no Docker engine at " + socket);
        }
        return imageStatus(socket).equals("200")
                ? Optional.empty()
                : Optional.of("LocalStack: skipped, the Docker engine does not have the image " + IMAGE);
    }

    /** Status of the engine's answer to whether it has the image (Docker Engine API, ImageInspect). */
    private static String imageStatus(Path socket) {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> ask(socket));
        try {
            return answer.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "no answer: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String ask(Path socket) {
        String request = "GET /images/" + IMAGE + "/json HTTP/1.0\r\nHost: docker\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Channels.newOutputStream(channel).write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = Channels.newInputStream(channel);
            String head = new String(in.readNBytes(12), StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
            return head.startsWith("http/1.") ? head.substring(9) : "";
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        }
    }

    public static TestAws shared() {
        return Holder.AWS;
    }

    /** Starts at first use; Testcontainers takes the container away when the JVM ends. */
    private static final class Holder {

        private static final TestAws AWS = start();

        @SuppressWarnings("resource") // lives as long as the JVM
        private static TestAws start() {
            LocalStackContainer container = new LocalStackContainer(DockerImageName.parse(IMAGE))
                    .withServices("dynamodb", "s3")
                    .withImagePullPolicy(_ -> false);
            container.start();
            String endpoint = container.getEndpoint().toString();
            return TestAws.at(endpoint, endpoint);
        }
    }
}
