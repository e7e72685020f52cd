package news.broadsheet.site.surface;

import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.lambda.view.Syndication;
import news.broadsheet.lambda.view.Syndication.Origin;
import news.broadsheet.site.Paths;
import news.broadsheet.site.Pictures;
import org.jspecify.annotations.Nullable;

/** Makes items of feeds of cards: all that a card shows, and nothing more. Items lead to our pages, which lead to the original. */
final class FeedItems {

    private final String origin;
    private final Pictures pictures;

    FeedItems(String origin, Pictures pictures) {
        this.origin = origin;
        this.pictures = pictures;
    }

    List<Syndication.Item> of(List<Card> cards) {
        return cards.stream().map(this::of).toList();
    }

    private Syndication.Item of(Card card) {
        return new Syndication.Item(
                id(card.id()),
                card.headline(),
                origin + Paths.article(card.id()),
                card.source().name(),
                card.publishedAt(),
                null,
                card.excerpt(),
                image(card),
                card.language(),
                card.updatedAt(),
                List.of(card.section().slug()),
                new Origin(
                        card.source().name(),
                        card.link(),
                        card.source().home(),
                        origin + FeedForm.RSS.path(Paths.source(card.source().id()))));
    }

    /** An IRI that stays when the site moves to another address. */
    static String id(ArticleId article) {
        return "urn:broadsheet:article:" + article;
    }

    private @Nullable String image(Card card) {
        String image = card.image();
        return image == null || !pictures.shows(image)
                ? null
                : origin + pictures.path(card.id(), image, Pictures.LARGE, false);
    }
}
