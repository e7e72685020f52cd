package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.aws.TestTables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills a news table fast: the article items are small, the cards of the latest list as large as real ones. */
final class Seed {

    private static final Map<String, AttributeValue> FIRST =
            CardItem.write(CardItem.pk(new ListName.Latest()), article(0).card());

    private Seed() {}

    /** The n-th article, a minute older than the one before. */
    static SampleArticle article(int n) {
        return Samples.article("seed" + n)
                .headline("A headline of an ordinary length, as editors write them, number " + n)
                .excerpt("What an editor sums up of it. ".repeat(20))
                .url("https://daily.example/world/2026/mar/01/a-headline-of-an-ordinary-length-as-editors-write-them-"
                        + n)
                .publishedAt(publishedAt(n));
    }

    static void fill(TestTables tables, int articles) {
        Filling.fill(tables, tables.news(), articles, Seed::card);
    }

    /** Made from one real card, since making a hundred thousand takes longer than storing them. */
    private static WriteRequest card(int n) {
        Map<String, AttributeValue> item = new HashMap<>(FIRST);
        SortKey place = new SortKey(publishedAt(n), article(n).id().value());
        item.put(Item.SK, AttributeValue.fromS(place.text()));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static Instant publishedAt(int n) {
        return NOW.minusSeconds(60L * n);
    }
}
