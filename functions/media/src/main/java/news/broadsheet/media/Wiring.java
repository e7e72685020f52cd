package news.broadsheet.media;

import java.time.InstantSource;
import java.util.Map;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoPresence;
import news.broadsheet.dynamodb.S3ImageShelf;
import news.broadsheet.lambda.Settings;
import news.broadsheet.media.fetch.FetchLimits;
import news.broadsheet.media.fetch.ImageFetch;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.UserAgent;

/** The ports over the real table, the bucket and the web. */
final class Wiring {

    private Wiring() {}

    static Ports ports(Settings settings) {
        Map<String, String> env = settings.values();
        boolean allowPrivate =
                settings.optional("ALLOW_PRIVATE_ADDRESSES").map("true"::equals).orElse(false);
        return new Ports(
                new MediaKey(settings.require("MEDIA_KEY")),
                new DynamoPresence(Aws.dynamoDb(env), settings.require("NEWS_TABLE"))::presence,
                new S3ImageShelf(Aws.s3(env), settings.require("BUCKET")),
                new ImageFetch(
                        FetchLimits.STANDARD, new AddressRule(allowPrivate), UserAgent.of(settings.require("CONTACT"))),
                InstantSource.system());
    }
}
