package news.broadsheet.media;

import java.time.InstantSource;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Presence;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.media.fetch.ImageSource;

/** What this function needs of the world. */
record Ports(MediaKey key, Articles articles, ImageShelf shelf, ImageSource source, InstantSource clock) {

    /** Whether an article may still show its pictures. */
    interface Articles {
        Presence presence(ArticleId id);
    }
}
