package news.broadsheet.comment;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArchive;
import news.broadsheet.dynamodb.DynamoComments;
import news.broadsheet.dynamodb.DynamoNewsroom;
import news.broadsheet.dynamodb.DynamoPeople;
import news.broadsheet.dynamodb.DynamoPresence;
import news.broadsheet.dynamodb.DynamoReactions;
import news.broadsheet.dynamodb.DynamoSettings;
import news.broadsheet.lambda.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real tables, for all functions of this zip. */
final class Wiring {

    /** A reader waits for it. */
    private static final Duration CLASSIFIER_DEADLINE = Duration.ofSeconds(2);

    private Wiring() {}

    static Ports ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("COMMENTS_TABLE");
        return new Ports(
                new Articles(new DynamoPresence(client, settings.require("NEWS_TABLE"))),
                new DynamoComments(client, table),
                new DynamoReactions(client, table),
                new DynamoPeople(client, table),
                new DynamoNewsroom(client, table),
                new DynamoSettings(client, table),
                classifier(settings),
                InstantSource.system(),
                () -> UUID.randomUUID().toString(),
                settings.optional("SITE_ORIGIN").orElse(""));
    }

    static StreamPorts stream(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("COMMENTS_TABLE");
        DynamoComments comments = new DynamoComments(client, table);
        DynamoPresence articles = new DynamoPresence(client, settings.require("NEWS_TABLE"));
        return new StreamPorts(
                comments, comments, new DynamoSettings(client, table), articles::known, InstantSource.system());
    }

    static ArchivePorts archive(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String table = settings.require("COMMENTS_TABLE");
        return new ArchivePorts(
                new Articles(new DynamoPresence(client, settings.require("NEWS_TABLE"))),
                new DynamoComments(client, table),
                new DynamoArchive(client, table),
                new DynamoPeople(client, table),
                new DynamoNewsroom(client, table),
                InstantSource.system());
    }

    private static Classifier classifier(Settings settings) {
        return settings.optional("CLASSIFIER_URL")
                .<Classifier>map(url -> new HttpClassifier(URI.create(url), CLASSIFIER_DEADLINE))
                .orElse(Classifier.NONE);
    }

    private record Articles(DynamoPresence presence) implements Ports.Articles {

        @Override
        public Optional<Known> known(ArticleId id) {
            return presence.known(id);
        }

        @Override
        public Optional<ArticleBrief> brief(ArticleId id) {
            return presence.brief(id);
        }
    }
}
