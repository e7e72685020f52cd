package news.broadsheet.comment;

import java.time.InstantSource;
import java.util.UUID;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoComments;
import news.broadsheet.dynamodb.DynamoPresence;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real tables, for both functions of this zip. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        DynamoPresence articles = new DynamoPresence(client, settings.require("NEWS_TABLE"));
        return new Ports(
                articles::presence,
                new DynamoComments(client, settings.require("COMMENTS_TABLE")),
                InstantSource.system(),
                () -> UUID.randomUUID().toString());
    }

    static CommentCounter counter(Settings settings) {
        return new DynamoComments(Aws.dynamoDb(settings.values()), settings.require("COMMENTS_TABLE"));
    }
}
