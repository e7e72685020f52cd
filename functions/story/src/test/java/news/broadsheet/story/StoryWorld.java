package news.broadsheet.story;

import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.story.CountedVocabulary;
import news.broadsheet.core.story.Meaning;
import news.broadsheet.core.story.StoriesInMemory;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;

/** Articles, stories and related cards in memory, with what follows them. */
final class StoryWorld {

    static final String QUAKE =
            "A strong earthquake of magnitude 6.8 shook the port of Izmir in western Turkey on Friday. "
                    + "Rescue teams in Izmir searched collapsed buildings for survivors, the governor said.";
    static final String VOTE =
            "Parliament in Lisbon passed the budget for next year by a single vote late on Thursday. "
                    + "Finance minister Duarte defended the pension rise against the opposition.";

    final FakeNews news = new FakeNews();
    final StoriesInMemory stories = new StoriesInMemory();
    private final CountedVocabulary words = new CountedVocabulary();

    Ports ports() {
        return ports(Meaning.NONE);
    }

    Ports ports(Meaning meaning) {
        return new Ports(
                news, news, news::find, source -> new Ownership(source.id().value(), 1), stories, _ -> words, meaning);
    }

    SampleArticle store(SampleArticle article) {
        news.store(article.build(), article.identities(), "entry");
        return article;
    }

    /** An article of a source of its own. */
    static SampleArticle article(String name, String headline, String text, int minutesAgo) {
        return Samples.article(name)
                .source(Samples.source(name).build())
                .headline(headline)
                .standfirst(null)
                .body(Samples.paragraph(text))
                .publishedAt(Samples.NOW.minusSeconds(60L * minutesAgo))
                .revision(1, headline + text);
    }

    @Nullable
    StoryId story(SampleArticle article) {
        return stories.member(article.id()).map(member -> member.story()).orElse(null);
    }

    List<ArticleId> related(SampleArticle article) {
        return news.related(article.id()).stream().map(Card::id).toList();
    }
}
