package news.broadsheet.site.page;

import java.util.List;
import java.util.OptionalLong;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.feed.Card;

/** An article as far as its source lets us show it, with what is related. */
public record ArticleView(Frame frame, Shown shown, List<Card> related, OptionalLong comments) {

    public Article article() {
        return shown.article();
    }

    /** The line of authors: as printed, else the persons' names. */
    public String byline() {
        String printed = article().byline();
        return printed == null ? String.join(", ", article().authors()) : printed;
    }

    /** The text below the headline: the editor's, else what was cut from the body where there is none to read here. */
    public String standfirst() {
        String standfirst = shown.standfirst();
        return standfirst != null ? standfirst : shown.truncated() ? shown.excerpt() : "";
    }

    /** The body without a first picture that is the lead picture once more. */
    public List<Block> blocks() {
        List<Block> blocks = shown.body().blocks();
        boolean twice = !blocks.isEmpty()
                && shown.image() != null
                && blocks.getFirst() instanceof Block.Image image
                && image.picture().url().equals(shown.image().url());
        return twice ? blocks.subList(1, blocks.size()) : blocks;
    }

    /** Shown where there is something to compare it with: an update within the minute is none. */
    public boolean isUpdated() {
        var updated = article().dates().updatedAt();
        return updated != null
                && updated.isAfter(article().dates().publishedAt().plusSeconds(60));
    }
}
