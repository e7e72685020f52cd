package news.broadsheet.site;

import java.time.InstantSource;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.dynamodb.DynamoArticles;
import news.broadsheet.dynamodb.DynamoComments;
import news.broadsheet.dynamodb.DynamoFeeds;
import news.broadsheet.dynamodb.DynamoFronts;
import news.broadsheet.dynamodb.DynamoSearch;
import news.broadsheet.dynamodb.DynamoSources;
import news.broadsheet.dynamodb.DynamoStories;
import news.broadsheet.lambda.Settings;
import news.broadsheet.site.page.SitePages;
import news.broadsheet.site.settings.SettingsFile;
import news.broadsheet.site.text.Texts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The pages over the real tables and the bucket. */
final class Wiring {

    private Wiring() {}

    static SitePages pages(Settings settings) {
        DynamoDbClient client = Aws.dynamoDb(settings.values());
        String news = settings.require("NEWS_TABLE");
        SitePages.Stores stores = new SitePages.Stores(
                new DynamoArticles(client, Aws.s3(settings.values()), news, settings.require("BUCKET")),
                new DynamoComments(client, settings.require("COMMENTS_TABLE")),
                new DynamoFeeds(client, news),
                new DynamoFronts(client, news),
                new DynamoStories(client, news, InstantSource.system()),
                new DynamoSources(client, news),
                new DynamoSearch(client, news),
                Pictures.signed(new MediaKey(settings.require("MEDIA_KEY"))));
        House house = new House(settings.require("SITE_ORIGIN"), settings.optional("TOKEN_ISSUER"));
        return new SitePages(stores, InstantSource.system(), house, SettingsFile.packed(Texts.SPOKEN));
    }
}
