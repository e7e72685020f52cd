package news.broadsheet.story;

import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoPresence;
import news.broadsheet.dynamodb.DynamoRelated;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real table. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("NEWS_TABLE");
        return new Ports(
                new DynamoFeeds(client, table),
                new DynamoRelated(client, table),
                new DynamoPresence(client, table)::presence);
    }
}
