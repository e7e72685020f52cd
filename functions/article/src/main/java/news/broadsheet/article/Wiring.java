package news.broadsheet.article;

import java.util.Map;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoComments;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real tables and the bucket. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        Map<String, String> env = settings.values();
        DynamoDbClient client = Aws.dynamoDb(env);
        return new Ports(
                new DynamoArticles(client, Aws.s3(env), settings.require("NEWS_TABLE"), settings.require("BUCKET")),
                new DynamoComments(client, settings.require("COMMENTS_TABLE")));
    }
}
