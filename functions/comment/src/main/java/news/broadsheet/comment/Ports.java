package news.broadsheet.comment;

import java.time.InstantSource;
import java.util.function.Supplier;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.comment.CommentStore;

/**
 * What this function needs of the world.
 *
 * @param nonces texts that never repeat, in place of the idempotency key a caller did not send
 */
record Ports(Articles articles, CommentStore comments, InstantSource clock, Supplier<String> nonces) {

    /** The one question about articles that comments ask. */
    @FunctionalInterface
    interface Articles {
        ArticleStore.Presence presence(ArticleId id);
    }
}
