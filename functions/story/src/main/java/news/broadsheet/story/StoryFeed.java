package news.broadsheet.story;

import java.util.List;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.lambda.view.Syndication;

/** A story's newest articles for feed readers; of each what its card shows, which is what its source allows. */
final class StoryFeed {

    static final int ITEMS = 50;

    private StoryFeed() {}

    static Syndication of(String site, Story story, List<Told> newest) {
        return new Syndication(
                story.headline(),
                site + "/stories/" + story.id(),
                "What is told of this story, by all sources.",
                story.language(),
                newest.stream().map(Told::card).map(StoryFeed::item).toList());
    }

    private static Syndication.Item item(Card card) {
        return new Syndication.Item(
                card.id().value(),
                card.headline(),
                card.link(),
                card.source().name(),
                card.publishedAt(),
                null,
                card.excerpt(),
                card.image(),
                card.language());
    }
}
