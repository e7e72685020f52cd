package news.broadsheet.testkit;

import java.time.Instant;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;

/** Where tests begin: a moment, and builders whose every field has a sensible value until a test says otherwise. */
public final class Samples {

    /** The moment at which samples happen; whole seconds. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    /** @param id 1 to 40 of a-z, 0-9 and - */
    public static SampleSource source(String id) {
        return new SampleSource(id);
    }

    /** @param name tells this article from others; the same name is the same article */
    public static SampleArticle article(String name) {
        return new SampleArticle(name);
    }

    /** @param name tells this story from others; the same name is the same story */
    public static SampleStory story(String name) {
        return new SampleStory(name);
    }

    /** @param name tells this comment from others; the same name is the same comment */
    public static SampleComment comment(ArticleId article, String name) {
        return new SampleComment(article, name);
    }

    public static Block paragraph(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }
}
