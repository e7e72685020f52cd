package news.broadsheet.media;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoPresence;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.S3ImageShelf;
import news.broadsheet.lambda.Settings;
import news.broadsheet.media.fetch.FetchLimits;
import news.broadsheet.media.fetch.ImageFetch;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.UserAgent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports over the real table, the bucket and the web. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        Map<String, String> env = settings.values();
        boolean allowPrivate =
                settings.optional("ALLOW_PRIVATE_ADDRESSES").map("true"::equals).orElse(false);
        return new Ports(
                new MediaKey(settings.require("MEDIA_KEY")),
                articles(Aws.dynamoDb(env), settings.require("NEWS_TABLE")),
                new S3ImageShelf(Aws.s3(env), settings.require("BUCKET")),
                new ImageFetch(
                        FetchLimits.STANDARD, new AddressRule(allowPrivate), UserAgent.of(settings.require("CONTACT"))),
                InstantSource.system());
    }

    private static Permission.Articles articles(DynamoDbClient client, String table) {
        DynamoPresence articles = new DynamoPresence(client, table);
        DynamoSources sources = new DynamoSources(client, table);
        return new Permission.Articles() {
            @Override
            public Optional<Known> known(ArticleId article) {
                return articles.known(article);
            }

            @Override
            public Optional<Rights> rights(SourceId source) {
                return sources.find(source).map(Source::rights);
            }

            @Override
            public Optional<String> leadImage(ArticleId article) {
                return articles.leadImage(article);
            }
        };
    }
}
