package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A card in a list: {@code LIST#<list>/<sortAt>#<article>}. Attribute names are short, since every page pays for them 21
 * times: {@code head} headline, {@code text} excerpt, {@code img}, {@code url} link, {@code src} source id, {@code name} and
 * {@code home} of the source, {@code sec} section, {@code lang}, {@code pub} and {@code upd} times, {@code min} to read,
 * {@code vid} seconds of video.
 */
final class CardItem {

    /** 21 such items, a page of 20 and the one that tells whether more follow, are 12,180 bytes: 1.5 read units. */
    static final int MOST_BYTES = 580;

    /** Longest partition key that room is left for, so that a card is the same in all its lists. */
    private static final int KEY_BYTES = "pk".length() + 60 + "sk".length() + SortKey.LENGTH;

    private static final int SHORTEST_EXCERPT = 40;
    private static final int SHORTEST_HEADLINE = 60;

    static final String PREFIX = "LIST#";

    private CardItem() {}

    static String pk(ListName list) {
        return PREFIX
                + switch (list) {
                    case ListName.Latest() -> "latest";
                    case ListName.InSection(Section section) -> "section:" + section.slug();
                    case ListName.OfSource(SourceId source) -> "source:" + source;
                    case ListName.InLanguage(String language) -> "lang:" + language;
                    case ListName.InSectionAndLanguage(Section section, String language) ->
                        "section:" + section.slug() + ",lang:" + language;
                };
    }

    static Map<String, AttributeValue> key(String pk, Instant sortAt, ArticleId id) {
        return Item.key(pk, new SortKey(sortAt, id.value()).text());
    }

    static Map<String, AttributeValue> write(String pk, Card card) {
        Map<String, AttributeValue> item = new HashMap<>(fitting(card, MOST_BYTES - KEY_BYTES));
        item.putAll(key(pk, card.sortAt(), card.id()));
        return item;
    }

    /** A card within another item; it carries its id and place itself. */
    static Map<String, AttributeValue> writeNested(Card card) {
        return writeNested(card, MOST_BYTES - KEY_BYTES);
    }

    /** @param mostBytes of what the card shows: its id and place come besides */
    static Map<String, AttributeValue> writeNested(Card card, int mostBytes) {
        Map<String, AttributeValue> item = new HashMap<>(fitting(card, mostBytes));
        item.put("id", AttributeValue.fromS(card.id().value()));
        item.put("at", AttributeValue.fromN(Long.toString(card.sortAt().toEpochMilli())));
        return item;
    }

    /** What fits: the excerpt gives way first, then the picture, then the end of the headline; a link is never cut. */
    private static Map<String, AttributeValue> fitting(Card card, int mostBytes) {
        int over = size(card, card.headline(), card.excerpt(), card.image()) - mostBytes;
        if (over <= 0) {
            return attributes(card, card.headline(), card.excerpt(), card.image());
        }
        String excerpt = shortened(card.excerpt(), over, SHORTEST_EXCERPT);
        int stillOver = size(card, card.headline(), excerpt, card.image()) - mostBytes;
        String image = stillOver > 0 ? null : card.image();
        int last = size(card, card.headline(), excerpt, image) - mostBytes;
        String headline = last > 0
                ? Words.excerpt(card.headline(), Math.max(SHORTEST_HEADLINE, Words.utf8Length(card.headline()) - last))
                : card.headline();
        return attributes(card, headline, excerpt, image);
    }

    private static String shortened(String text, int byBytes, int shortest) {
        int room = Words.utf8Length(text) - byBytes;
        return room < shortest ? "" : Words.excerpt(text, room);
    }

    private static int size(Card card, String headline, String excerpt, @Nullable String image) {
        return ItemSize.of(attributes(card, headline, excerpt, image));
    }

    private static Map<String, AttributeValue> attributes(
            Card card, String headline, String excerpt, @Nullable String image) {
        String home = card.source().home();
        return new ItemWriter()
                .text("head", headline)
                .text("text", excerpt)
                .text("img", image == null ? null : relative(image, home))
                .text("url", relative(card.link(), home))
                .text("src", card.source().id().value())
                .text("name", card.source().name())
                .text("home", home)
                .text("sec", card.section().slug())
                .text("lang", card.language())
                .instant("pub", card.publishedAt().equals(card.sortAt()) ? null : card.publishedAt())
                .instant("upd", card.updatedAt())
                .count("min", card.readingMinutes())
                .seconds("vid", card.video())
                .build();
    }

    static Card read(Item item) {
        SortKey place = SortKey.parse(item.text(Item.SK));
        return read(item, new ArticleId(place.id()), place.at());
    }

    static Card readNested(Item item) {
        return read(item, new ArticleId(item.text("id")), item.instant("at"));
    }

    private static Card read(Item item, ArticleId id, Instant sortAt) {
        String home = item.text("home");
        String image = item.textOrNull("img");
        Instant published = item.instantOrNull("pub");
        return new Card(
                id,
                Optional.ofNullable(item.textOrNull("head")).orElse(""),
                Optional.ofNullable(item.textOrNull("text")).orElse(""),
                image == null ? null : absolute(image, home),
                new SourceRef(new SourceId(item.text("src")), item.text("name"), home),
                Section.fromSlug(item.text("sec")).orElse(Section.GENERAL),
                item.text("lang"),
                published == null ? sortAt : published,
                item.instantOrNull("upd"),
                sortAt,
                absolute(item.text("url"), home),
                item.integer("min", 0),
                item.secondsOrNull("vid"));
    }

    /** {@code ~} stands for the source's home, which no absolute URL begins with. */
    private static String relative(String url, String home) {
        return url.startsWith(home) ? "~" + url.substring(home.length()) : url;
    }

    private static String absolute(String text, String home) {
        return text.startsWith("~") ? home + text.substring(1) : text;
    }
}
