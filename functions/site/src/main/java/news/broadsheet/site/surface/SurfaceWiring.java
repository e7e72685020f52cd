package news.broadsheet.site.surface;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoFronts;
import news.broadsheet.dynamodb.DynamoPings;
import news.broadsheet.dynamodb.DynamoSearch;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.DynamoStories;
import news.broadsheet.lambda.Settings;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.UserAgent;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.settings.SettingsFile;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports of the publishing surface over the real table and bucket. */
final class SurfaceWiring {

    private static final Duration HUB_TIME = Duration.ofSeconds(4);

    private SurfaceWiring() {}

    static SurfacePorts ports(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String news = settings.require("NEWS_TABLE");
        InstantSource clock = InstantSource.system();
        return new SurfacePorts(
                SettingsFile.packed(Texts.SPOKEN),
                settings.require("SITE_ORIGIN"),
                Pictures.signed(new MediaKey(settings.require("MEDIA_KEY"))),
                new DynamoFeeds(client, news),
                new DynamoSources(client, news),
                new DynamoStories(client, news, clock),
                new DynamoFronts(client, news),
                new DynamoSearch(client, news),
                new DynamoArticles(client, Aws.s3(settings.values()), news, settings.require("BUCKET")),
                clock);
    }

    /** Empty, and without a client, where the settings name no hub. */
    static Optional<Pinging> pinging(Settings settings) {
        SiteSettings site = SettingsFile.packed(Texts.SPOKEN);
        return Optional.ofNullable(site.webSubHub()).map(hub -> pinging(settings, URI.create(hub)));
    }

    private static Pinging pinging(Settings settings, URI hub) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String news = settings.require("NEWS_TABLE");
        boolean here =
                settings.optional("ALLOW_PRIVATE_ADDRESSES").map("true"::equals).orElse(false);
        return new Pinging(
                new DynamoFeeds(client, news),
                new DynamoPings(client, news),
                new HubPost(
                        hub,
                        new AddressRule(here),
                        SystemDefaultDnsResolver.INSTANCE,
                        UserAgent.of(settings.require("CONTACT")),
                        HUB_TIME),
                settings.require("SITE_ORIGIN"));
    }
}
