package news.broadsheet.search;

import java.time.InstantSource;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoSearch;
import news.broadsheet.dynamodb.DynamoSearchIndex;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real table and bucket. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        return new Ports(new DynamoSearch(client, settings.require("NEWS_TABLE")), InstantSource.system());
    }

    static IndexPorts indexPorts(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String news = settings.require("NEWS_TABLE");
        DynamoArticles articles =
                new DynamoArticles(client, Aws.s3(settings.values()), news, settings.require("BUCKET"));
        return new IndexPorts(
                new DynamoSearchIndex(client, news),
                articles::find,
                new DynamoSources(client, news)::find,
                new DynamoFeeds(client, news));
    }
}
