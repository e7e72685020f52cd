package news.broadsheet.testkit.aws;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.dynamodb.Aws;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Somewhere that answers like AWS.
 *
 * @param env settings that lead clients there
 */
public record TestAws(Map<String, String> env) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    public TestAws {
        env = Map.copyOf(env);
    }

    /** One address for all services. */
    public static TestAws at(String dynamoDb, String s3) {
        return new TestAws(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb,
                "AWS_ENDPOINT_URL_S3", s3,
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
    }

    public DynamoDbClient dynamoDb(ExecutionInterceptor... interceptors) {
        return with(Aws.configure(DynamoDbClient.builder(), env, "AWS_ENDPOINT_URL_DYNAMODB"), interceptors)
                .build();
    }

    public S3Client s3(ExecutionInterceptor... interceptors) {
        return with(Aws.configure(S3Client.builder(), env, "AWS_ENDPOINT_URL_S3"), interceptors)
                .forcePathStyle(true)
                .build();
    }

    /** Empty tables and an empty bucket, by names nobody else has. */
    public TestTables fresh() {
        String suffix = ProcessHandle.current().pid() + "-" + NEXT.incrementAndGet();
        return TestTables.create(this, "news-" + suffix, "comments-" + suffix, "bucket-" + suffix);
    }

    private static <B extends SdkClientBuilder<B, ?>> B with(B builder, ExecutionInterceptor... interceptors) {
        var all = builder.overrideConfiguration().toBuilder();
        for (ExecutionInterceptor interceptor : interceptors) {
            all.addExecutionInterceptor(interceptor);
        }
        return builder.overrideConfiguration(all.build());
    }
}
