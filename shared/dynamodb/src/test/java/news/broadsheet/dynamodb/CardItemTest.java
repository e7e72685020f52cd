package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CardItemTest {

    private static final String LIST = CardItem.pk(new ListName.InSectionAndLanguage(Section.TECHNOLOGY, "zh-Hant-TW"));
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    @Test
    void aCardThatFitsComesBackAsItIs() {
        Card card = card("Headline", "Excerpt.", "https://daily.example/p.jpg", "https://elsewhere.example/1");
        assertThat(readBack(card)).isEqualTo(card);
    }

    @Test
    void linksBelowTheSourcesHomeAreKeptRelativeToIt() {
        Map<String, AttributeValue> item =
                CardItem.write(LIST, card("Headline", "", null, "https://daily.example/world/1"));
        assertThat(new Item(item).text("url")).isEqualTo("~world/1");
    }

    @Test
    void theExcerptGivesWayFirst() {
        Card card = card(
                "Headline", "word ".repeat(400), "https://cdn.example/" + "p".repeat(150), "https://daily.example/1");
        Card kept = readBack(card);
        assertThat(kept.headline()).isEqualTo(card.headline());
        assertThat(kept.image()).isEqualTo(card.image());
        assertThat(kept.excerpt()).endsWith("\u2026").hasSizeLessThan(300).hasSizeGreaterThan(40);
    }

    @Test
    void thenThePictureAndThenTheEndOfTheHeadlineButNeverTheLink() {
        String link = "https://elsewhere.example/" + "l".repeat(200);
        Card card = card("\u4E2D\u6587".repeat(100), "Excerpt.", "https://cdn.example/" + "p".repeat(300), link);
        Card kept = readBack(card);
        assertThat(kept.link()).isEqualTo(link);
        assertThat(kept.image()).isNull();
        assertThat(kept.excerpt()).isEmpty();
        assertThat(kept.headline()).endsWith("\u2026").startsWith("\u4E2D\u6587");
    }

    private static Card readBack(Card card) {
        Map<String, AttributeValue> item = CardItem.write(LIST, card);
        assertThat(ItemSize.of(item)).isLessThanOrEqualTo(CardItem.MOST_BYTES);
        return CardItem.read(new Item(item));
    }

    private static Card card(String headline, String excerpt, @Nullable String image, String link) {
        return new Card(
                new ArticleId(Ids.of("card")),
                headline,
                excerpt,
                image,
                new SourceRef(new SourceId("daily"), "The Daily", "https://daily.example/"),
                Section.TECHNOLOGY,
                "zh-Hant-TW",
                AT.minusSeconds(1),
                AT.plusSeconds(1),
                AT,
                link,
                4,
                Duration.ofSeconds(83));
    }
}
