package news.broadsheet.site.page;

import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.site.talk.CommentsView;

/**
 * Comments as they are read without scripts.
 *
 * @param below whether these are the replies below one comment, oldest first
 * @param best whether the best stand first, else the newest
 */
public record ConversationView(
        Frame frame, Article article, boolean below, boolean best, CommentsView comments, Optional<String> next) {}
