package news.broadsheet.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Clients as every function has them: one small HTTP client, few retries, and deadlines well within a function's own. Called
 * by {@code Wiring} only. A function without the S3 jar must not call {@link #s3}; the rest of this class does without.
 */
public final class Aws {

    /** Once and two retries; what still fails is retried by whoever called the function. */
    private static final int ATTEMPTS = 3;

    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(8);

    private Aws() {}

    /** @param env the settings; {@code AWS_ENDPOINT_URL_DYNAMODB} leads elsewhere than to AWS */
    public static DynamoDbClient dynamoDb(Map<String, String> env) {
        return configure(DynamoDbClient.builder(), env, "AWS_ENDPOINT_URL_DYNAMODB")
                .build();
    }

    /** @param env the settings; {@code AWS_ENDPOINT_URL_S3} leads elsewhere than to AWS, buckets then being paths */
    public static S3Client s3(Map<String, String> env) {
        return configure(S3Client.builder(), env, "AWS_ENDPOINT_URL_S3")
                .forcePathStyle(env.containsKey("AWS_ENDPOINT_URL_S3"))
                .build();
    }

    /**
     * Gives a builder of any service's client what all of them have.
     *
     * @param endpointName the setting that may lead elsewhere than to AWS; then region and credentials come from the settings
     *     too, else from the SDK's default providers
     */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
            B builder, Map<String, String> env, String endpointName) {
        builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(ATTEMPT))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .build());
        String endpoint = env.get(endpointName);
        return endpoint == null || endpoint.isBlank() ? builder : elsewhere(builder, env, endpoint);
    }

    private static <B extends AwsClientBuilder<B, C>, C> B elsewhere(
            B builder, Map<String, String> env, String endpoint) {
        return builder.endpointOverride(URI.create(endpoint))
                .region(Region.of(setting(env, "AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        setting(env, "AWS_ACCESS_KEY_ID"), setting(env, "AWS_SECRET_ACCESS_KEY"))));
    }

    private static String setting(Map<String, String> env, String name) {
        @Nullable String value = env.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the setting " + name + " is missing");
        }
        return value;
    }
}
