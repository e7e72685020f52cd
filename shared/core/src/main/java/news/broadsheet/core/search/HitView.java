package news.broadsheet.core.search;

import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.search.Highlights.Passage;
import news.broadsheet.core.search.SearchStore.Found;

/** Makes of an article what a result shows of it, by the rights as they are now, not as they were when it was indexed. */
final class HitView {

    private final Highlights highlights;
    private final int least;

    /** @param least so many words of the query an article must have */
    HitView(SearchQuery query, int least) {
        this.highlights = new Highlights(query);
        this.least = least;
    }

    /** Empty where it may not be found any more, or only by text that may not be shown. */
    Optional<Hit> of(Found found) {
        Article article = found.article();
        Showable showable = Showable.of(article, found.rights());
        if (!found.rights().index() || isFoundByHiddenText(found, showable)) {
            return Optional.empty();
        }
        Card card = card(article, found);
        return Optional.of(new Hit(card, highlights.pieces(card.headline()), highlights.pieces(text(card, showable))));
    }

    /** The excerpt where it has as many of the words as any passage of the body. */
    private String text(Card card, Showable showable) {
        int shown = highlights.words(card.excerpt());
        Passage summary = highlights.best(showable.summary());
        Passage body = highlights.best(showable.body());
        if (shown >= Math.max(summary.words(), body.words())) {
            return card.excerpt();
        }
        return summary.words() >= body.words() ? summary.text() : body.text();
    }

    /** Where rights were narrowed and the index has not heard of it yet. */
    private boolean isFoundByHiddenText(Found found, Showable showable) {
        return !found.rights().allowsBody()
                && highlights.words(String.join("\n", showable.headline(), showable.summary(), showable.source()))
                        < least;
    }

    private static Card card(Article article, Found found) {
        Card card = Card.of(article);
        boolean excerpt = found.rights().allowsExcerpt();
        return new Card(
                card.id(),
                card.headline(),
                Showable.excerpt(article, found.rights()),
                excerpt ? card.image() : null,
                card.source(),
                card.section(),
                card.language(),
                card.publishedAt(),
                card.updatedAt(),
                card.sortAt(),
                card.link(),
                card.readingMinutes(),
                card.video());
    }
}
