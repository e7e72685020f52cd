package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An article: {@code ART#<id>/ART}. The body is in the item, compressed, while the whole stays under {@link #MOST_BYTES};
 * else it is {@code bodyApart}, see {@link ArticleBodies}. A tombstone has {@code withdrawnAt} and a reason, and no text.
 */
final class ArticleItem {

    static final String SK = "ART";

    /** Two units of 4,096 bytes, which eventually consistent reading takes for 1 read unit, less some room. */
    static final int MOST_BYTES = 8_000;

    private static final String PREFIX = "ART#";

    private ArticleItem() {}

    static Map<String, AttributeValue> key(ArticleId id) {
        return Item.key(PREFIX + id, SK);
    }

    /** Whether an item of the news table is an article or its tombstone. */
    static boolean is(Item item) {
        return SK.equals(item.textOrNull(Item.SK));
    }

    static ArticleId id(Item item) {
        return new ArticleId(item.keyPart(Item.PK, PREFIX));
    }

    static Map<String, AttributeValue> write(StoredArticle stored) {
        return switch (stored) {
            case StoredArticle.Live live -> write(live);
            case StoredArticle.Gone gone ->
                base(gone)
                        .text("reason", gone.reason())
                        .instant("withdrawnAt", gone.at())
                        .build();
        };
    }

    /** The item with the body in it, or without where it would be too large. */
    private static Map<String, AttributeValue> write(StoredArticle.Live live) {
        if (!live.bodyApart()) {
            Map<String, AttributeValue> whole = withoutBody(live)
                    .bytes("body", BodyCodec.encode(live.article().body()))
                    .build();
            if (ItemSize.of(whole) <= MOST_BYTES) {
                return whole;
            }
        }
        return withoutBody(live).flag("bodyApart", true).build();
    }

    static boolean isBodyApart(Map<String, AttributeValue> item) {
        return item.containsKey("bodyApart");
    }

    private static ItemWriter base(StoredArticle stored) {
        return ItemWriter.item(PREFIX + stored.id(), SK)
                .text("source", stored.owner().value())
                .instant("sortAt", stored.sortAt())
                .set("names", stored.names())
                .set("leftLists", stored.leftLists())
                .number("version", stored.version());
    }

    private static ItemWriter withoutBody(StoredArticle.Live live) {
        Article article = live.article();
        Dates dates = article.dates();
        return base(live)
                .text("sourceName", article.source().name())
                .text("sourceHome", article.source().home())
                .text("url", article.url())
                .text("headline", article.headline())
                .text("standfirst", article.standfirst())
                .text("excerpt", article.excerpt())
                .text("byline", article.byline())
                .texts("authors", article.authors())
                .text("section", article.section().slug())
                .texts("tags", article.tags())
                .text("language", article.language())
                .instant("publishedAt", dates.publishedAt())
                .instant("statedAt", dates.statedAt())
                .instant("updatedAt", dates.updatedAt())
                .instant("firstSeenAt", dates.firstSeenAt())
                .instant("fetchedAt", dates.fetchedAt())
                .map("image", write(article.image()))
                .number("revision", article.revision())
                .text("fingerprint", article.fingerprint());
    }

    private static Map<String, AttributeValue> write(@Nullable Picture image) {
        return image == null
                ? Map.of()
                : new ItemWriter()
                        .text("url", image.url())
                        .text("alt", image.alt())
                        .text("caption", image.caption())
                        .text("credit", image.credit())
                        .count("width", image.width())
                        .count("height", image.height())
                        .build();
    }

    static StoredArticle read(Item item) {
        if (item.has("withdrawnAt")) {
            return new StoredArticle.Gone(
                    id(item),
                    new SourceId(item.text("source")),
                    item.instant("sortAt"),
                    item.set("names"),
                    item.set("leftLists"),
                    item.number("version", 1),
                    Optional.ofNullable(item.textOrNull("reason")).orElse(""),
                    item.instant("withdrawnAt"));
        }
        byte[] body = item.bytesOrNull("body");
        return new StoredArticle.Live(
                readArticle(item, body == null ? Body.EMPTY : BodyCodec.decode(body)),
                item.flag("bodyApart"),
                item.set("names"),
                item.set("leftLists"),
                item.number("version", 1));
    }

    private static Article readArticle(Item item, Body body) {
        return new Article(
                id(item),
                new SourceRef(new SourceId(item.text("source")), item.text("sourceName"), item.text("sourceHome")),
                item.text("url"),
                Optional.ofNullable(item.textOrNull("headline")).orElse(""),
                item.textOrNull("standfirst"),
                Optional.ofNullable(item.textOrNull("excerpt")).orElse(""),
                item.textOrNull("byline"),
                item.texts("authors"),
                Section.fromSlug(item.text("section")).orElse(Section.GENERAL),
                item.texts("tags"),
                item.text("language"),
                readDates(item),
                readPicture(item.mapOrNull("image")),
                body,
                item.integer("revision", 1),
                item.text("fingerprint"));
    }

    private static Dates readDates(Item item) {
        return new Dates(
                item.instant("publishedAt"),
                item.instantOrNull("statedAt"),
                item.instantOrNull("updatedAt"),
                item.instant("firstSeenAt"),
                item.instant("fetchedAt"),
                item.instant("sortAt"));
    }

    /** None where its address is none to be shown. */
    private static @Nullable Picture readPicture(@Nullable Item item) {
        String url = item == null ? null : item.textOrNull("url");
        return item == null || url == null || !SafeUrls.isWeb(url)
                ? null
                : new Picture(
                        url,
                        item.textOrNull("alt"),
                        item.textOrNull("caption"),
                        item.textOrNull("credit"),
                        item.integer("width", 0),
                        item.integer("height", 0));
    }
}
