package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The feed, comment and story functions leave the S3 jar out of their zips: what they load must do without it. */
class WithoutS3Test {

    private static final Map<String, String> ENV = Map.of(
            "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test");

    @Test
    void clientsAndStoresAreMadeWithoutTheS3Jar() throws Throwable {
        try (URLClassLoader loader = withoutS3()) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("software.amazon.awssdk.services.s3.S3Client"));
            Class<?> clients = loader.loadClass("software.amazon.awssdk.services.dynamodb.DynamoDbClient");
            // As a direct call links it: this method alone, not all that the class declares.
            Object client = MethodHandles.publicLookup()
                    .findStatic(
                            loader.loadClass(Aws.class.getName()),
                            "dynamoDb",
                            MethodType.methodType(clients, Map.class))
                    .invoke(ENV);
            for (Class<?> store : new Class<?>[] {
                DynamoFeeds.class, DynamoRelated.class, DynamoSources.class, DynamoPresence.class, DynamoComments.class
            }) {
                assertThat(loader.loadClass(store.getName())
                                .getConstructor(clients, String.class)
                                .newInstance(client, "table"))
                        .isNotNull();
            }
        }
    }

    private static URLClassLoader withoutS3() {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(path -> !path.getFileName().toString().startsWith("s3-"))
                .map(WithoutS3Test::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
