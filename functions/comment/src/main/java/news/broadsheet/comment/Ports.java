package news.broadsheet.comment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Newsroom;
import news.broadsheet.core.comment.OriginKeys;
import news.broadsheet.core.comment.People;
import news.broadsheet.core.comment.Reactions;
import news.broadsheet.core.comment.SettingsStore;

/**
 * What this function needs of the world.
 *
 * @param nonces texts that never repeat, in place of the idempotency key a caller did not send
 * @param site where the site's pages are, for links that leave the API
 */
record Ports(
        Articles articles,
        CommentStore comments,
        Reactions reactions,
        People people,
        Newsroom newsroom,
        SettingsStore settings,
        Classifier classifier,
        OriginKeys originKeys,
        InstantSource clock,
        Supplier<String> nonces,
        String site) {

    /** What comments ask about articles. */
    interface Articles {
        /** What is remembered of an article, also of a withdrawn one. */
        Optional<Known> known(ArticleId id);

        Optional<ArticleBrief> brief(ArticleId id);
    }
}
