package news.broadsheet.testkit.aws;

import java.time.InstantSource;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.feed.PingStore;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.source.HostPauses;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.dynamodb.DynamoArchive;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoComments;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoFronts;
import news.broadsheet.dynamodb.DynamoHostPauses;
import news.broadsheet.dynamodb.DynamoNewsroom;
import news.broadsheet.dynamodb.DynamoPeople;
import news.broadsheet.dynamodb.DynamoPings;
import news.broadsheet.dynamodb.DynamoReactions;
import news.broadsheet.dynamodb.DynamoRelated;
import news.broadsheet.dynamodb.DynamoSearch;
import news.broadsheet.dynamodb.DynamoSearchIndex;
import news.broadsheet.dynamodb.DynamoSettings;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.DynamoStories;
import news.broadsheet.dynamodb.DynamoSubscriptions;
import news.broadsheet.dynamodb.DynamoTrends;
import news.broadsheet.dynamodb.DynamoWebhooks;
import news.broadsheet.dynamodb.S3ImageShelf;
import news.broadsheet.dynamodb.S3PageShelf;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.contract.CommentPorts;
import news.broadsheet.testkit.contract.NewsPorts;
import news.broadsheet.testkit.contract.SearchPorts;
import news.broadsheet.testkit.contract.StaffPorts;
import news.broadsheet.testkit.contract.StoryPorts;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The two tables and the bucket of one test, gone when it ends. */
public record TestTables(TestAws aws, String news, String comments, String bucket) implements AutoCloseable {

    static TestTables create(TestAws aws, String news, String comments, String bucket) {
        TemplateTables tables = TemplateTables.ofProject();
        try (DynamoDbClient dynamoDb = aws.dynamoDb();
                S3Client s3 = aws.s3()) {
            dynamoDb.createTable(tables.create("NewsTable", news));
            dynamoDb.createTable(tables.create("CommentsTable", comments));
            dynamoDb.waiter().waitUntilTableExists(b -> b.tableName(news));
            dynamoDb.waiter().waitUntilTableExists(b -> b.tableName(comments));
            s3.createBucket(b -> b.bucket(bucket));
        }
        return new TestTables(aws, news, comments, bucket);
    }

    /** The stores of news, whose requests go past these interceptors. */
    public NewsPorts newsPorts(Throttle throttle, ExecutionInterceptor... interceptors) {
        DynamoDbClient client = aws.dynamoDb(interceptors);
        DynamoArticles articles = new DynamoArticles(client, aws.s3(interceptors), news, bucket);
        return new NewsPorts(
                new DynamoSources(client, news),
                articles,
                articles,
                new DynamoFeeds(client, news),
                new DynamoRelated(client, news),
                throttle);
    }

    /** The index of search, and the stores of the articles in it. */
    public SearchPorts searchPorts(Throttle throttle, ExecutionInterceptor... interceptors) {
        DynamoDbClient client = aws.dynamoDb(interceptors);
        return new SearchPorts(
                new DynamoSearch(client, news), new DynamoSearchIndex(client, news), newsPorts(throttle, interceptors));
    }

    public StoryPorts stories(InstantSource clock, ExecutionInterceptor... interceptors) {
        DynamoStories stories = new DynamoStories(aws.dynamoDb(interceptors), news, clock);
        return new StoryPorts(stories, stories);
    }

    public SubscriptionStore subscriptions(ExecutionInterceptor... interceptors) {
        return new DynamoSubscriptions(aws.dynamoDb(interceptors), news);
    }

    public FrontPages fronts(ExecutionInterceptor... interceptors) {
        return new DynamoFronts(aws.dynamoDb(interceptors), news);
    }

    public TrendStore trends(ExecutionInterceptor... interceptors) {
        return new DynamoTrends(aws.dynamoDb(interceptors), news);
    }

    public PingStore pings(ExecutionInterceptor... interceptors) {
        return new DynamoPings(aws.dynamoDb(interceptors), news);
    }

    public HostPauses hostPauses(ExecutionInterceptor... interceptors) {
        return new DynamoHostPauses(aws.dynamoDb(interceptors), news);
    }

    public PageShelf pages(InstantSource clock, ExecutionInterceptor... interceptors) {
        return new S3PageShelf(aws.s3(interceptors), bucket, clock);
    }

    public ImageShelf images(ExecutionInterceptor... interceptors) {
        return new S3ImageShelf(aws.s3(interceptors), bucket);
    }

    public StaffPorts staffPorts(Throttle throttle, ExecutionInterceptor... interceptors) {
        DynamoDbClient client = aws.dynamoDb(interceptors);
        return new StaffPorts(
                commentPorts(throttle, interceptors),
                new DynamoNewsroom(client, comments),
                new DynamoPeople(client, comments),
                new DynamoSettings(client, comments));
    }

    public CommentPorts commentPorts(Throttle throttle, ExecutionInterceptor... interceptors) {
        DynamoDbClient client = aws.dynamoDb(interceptors);
        DynamoComments store = new DynamoComments(client, comments);
        return new CommentPorts(store, new DynamoReactions(client, comments), store, throttle);
    }

    public CommentArchive archive(ExecutionInterceptor... interceptors) {
        return new DynamoArchive(aws.dynamoDb(interceptors), comments);
    }

    public WebhookStore webhooks(ExecutionInterceptor... interceptors) {
        return new DynamoWebhooks(aws.dynamoDb(interceptors), comments);
    }

    @Override
    public void close() {
        try (DynamoDbClient dynamoDb = aws.dynamoDb();
                S3Client s3 = aws.s3()) {
            dynamoDb.deleteTable(b -> b.tableName(news));
            dynamoDb.deleteTable(b -> b.tableName(comments));
            s3.listObjectsV2Paginator(b -> b.bucket(bucket))
                    .contents()
                    .forEach(object -> s3.deleteObject(b -> b.bucket(bucket).key(object.key())));
            s3.deleteBucket(b -> b.bucket(bucket));
        }
    }
}
