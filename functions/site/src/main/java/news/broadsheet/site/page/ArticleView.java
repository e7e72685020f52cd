package news.broadsheet.site.page;

import java.util.List;
import java.util.OptionalLong;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
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

    /** The body without the lead picture, which stands above it already. */
    public List<Block> blocks() {
        Picture lead = shown.image();
        return lead == null
                ? shown.body().blocks()
                : shown.body().blocks().stream()
                        .filter(block -> !(block instanceof Block.Image image
                                && image.picture().url().equals(lead.url())))
                        .toList();
    }

    /** Shown where there is something to compare it with: an update within the minute is none. */
    public boolean isUpdated() {
        var updated = article().dates().updatedAt();
        return updated != null
                && updated.isAfter(article().dates().publishedAt().plusSeconds(60));
    }
}
