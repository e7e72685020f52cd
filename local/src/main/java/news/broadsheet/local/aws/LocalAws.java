package news.broadsheet.local.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import news.broadsheet.local.template.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The three AWS services of this machine, started side by side, and clients for them. */
public final class LocalAws implements AutoCloseable {

    /** Credentials that only the services of this JVM accept; DynamoDB Local insists on letters and digits. */
    static final String ACCESS_KEY = "local";

    static final String SECRET_KEY = "local-secret";

    private static final String DYNAMO = "dynamodb";
    private static final String SQS = "sqs";

    private final DynamoServer dynamo;
    private final ObjectServer objects;
    private final QueueServer queues;
    private final DynamoDbClient dynamoClient;
    private final DynamoDbStreamsClient streamsClient;
    private final S3Client objectsClient;
    private final SqsClient queuesClient;

    private LocalAws(DynamoServer dynamo, ObjectServer objects, QueueServer queues) {
        this.dynamo = dynamo;
        this.objects = objects;
        this.queues = queues;
        this.dynamoClient = configure(DynamoDbClient.builder(), dynamo.endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.streamsClient = configure(DynamoDbStreamsClient.builder(), dynamo.endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.objectsClient = configure(S3Client.builder(), objects.endpoint())
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.queuesClient = configure(SqsClient.builder(), queues.endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /**
     * @param folder where the services keep their data; made where it is missing
     * @throws IOException with a sentence for people, where a service does not start
     */
    public static LocalAws start(Path folder, Executor executor) throws IOException {
        KeptData.checkSqlite(folder.resolve(DYNAMO).resolve(DynamoServer.FILE));
        KeptData.checkH2(folder.resolve(SQS).resolve(QueueServer.NAME));
        CompletableFuture<DynamoServer> dynamo = begin(() -> DynamoServer.start(folder.resolve(DYNAMO)), executor);
        CompletableFuture<ObjectServer> objects = begin(() -> ObjectServer.start(folder.resolve("s3")), executor);
        CompletableFuture<QueueServer> queues = begin(() -> QueueServer.start(folder.resolve(SQS)), executor);
        try {
            CompletableFuture.allOf(dynamo, objects, queues).join();
            return new LocalAws(dynamo.join(), objects.join(), queues.join());
        } catch (CompletionException e) {
            for (CompletableFuture<? extends AutoCloseable> begun : List.of(dynamo, objects, queues)) {
                close(begun);
            }
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    public DynamoDbClient dynamo() {
        return dynamoClient;
    }

    public DynamoDbStreamsClient streams() {
        return streamsClient;
    }

    public S3Client objects() {
        return objectsClient;
    }

    public SqsClient queues() {
        return queuesClient;
    }

    /** Where the queue server answers; queue URLs begin with it. */
    public URI queueEndpoint() {
        return queues.endpoint();
    }

    /** What a function finds in its environment besides what the template says, so that its clients come here. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AWS_REGION", Template.REGION);
        environment.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_S3", objects.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_SQS", queues.endpoint().toString());
        return environment;
    }

    @Override
    public void close() {
        dynamoClient.close();
        streamsClient.close();
        objectsClient.close();
        queuesClient.close();
        queues.close();
        objects.close();
        dynamo.close();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configure(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(Template.REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)));
    }

    private static void close(CompletableFuture<? extends AutoCloseable> begun) {
        try {
            if (!begun.isCompletedExceptionally()) {
                begun.join().close();
            }
        } catch (Exception e) {
            // The failure that brought us here is the one to tell.
        }
    }

    private interface Start<T> {
        T start() throws IOException;
    }

    private static <T> CompletableFuture<T> begin(Start<T> start, Executor executor) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return start.start();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
    }
}
