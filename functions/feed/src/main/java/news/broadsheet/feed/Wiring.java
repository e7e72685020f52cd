package news.broadsheet.feed;

import java.time.InstantSource;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoComments;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoFronts;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.DynamoSubscriptions;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real tables. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String news = settings.require("NEWS_TABLE");
        return new Ports(
                new DynamoFeeds(client, news),
                new DynamoFronts(client, news),
                new DynamoSources(client, news),
                new DynamoSubscriptions(client, news),
                new DynamoComments(client, settings.require("COMMENTS_TABLE")),
                InstantSource.system());
    }
}
