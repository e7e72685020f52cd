package news.broadsheet.core.story;

import news.broadsheet.core.feed.Card;

/** Cards with something changed. */
final class Cards {

    private Cards() {}

    static Card inLanguage(Card card, String language) {
        return new Card(
                card.id(),
                card.headline(),
                card.excerpt(),
                card.image(),
                card.source(),
                card.section(),
                language,
                card.publishedAt(),
                card.updatedAt(),
                card.sortAt(),
                card.link(),
                card.readingMinutes(),
                card.video());
    }
}
