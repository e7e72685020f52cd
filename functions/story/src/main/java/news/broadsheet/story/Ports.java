package news.broadsheet.story;

import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.story.Meaning;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.core.story.Vocabulary;

/** What the matching of articles needs of the world. */
record Ports(
        FeedStore feeds,
        RelatedStore related,
        Articles articles,
        Ownerships ownerships,
        StoryStore stories,
        Vocabularies vocabularies,
        Meaning meaning) {

    /** The one question about articles that is asked here. */
    @FunctionalInterface
    interface Articles {
        /** The article as it is now, with its body; empty where it is not there or was taken back. */
        Optional<Article> find(ArticleId id);
    }

    /** Whose a source is. */
    @FunctionalInterface
    interface Ownerships {
        Ownership of(SourceRef source);
    }

    /** How common the words of a language are; what is read here is known at once, and forgotten when it is read anew. */
    @FunctionalInterface
    interface Vocabularies {
        Vocabulary.Growing of(String language);
    }
}
