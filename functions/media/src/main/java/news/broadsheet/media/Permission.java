package news.broadsheet.media;

import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.SourceId;

/** Whether a picture may be shown, as its article and the rights of its source stand now, whenever its address was signed. */
enum Permission {
    GIVEN,
    /** The article was taken back. */
    WITHDRAWN,
    /** There is no such article. */
    UNKNOWN,
    /** The source allows no picture, or that of the excerpt alone, which this is not. */
    REFUSED;

    /** What is to be known about an article. */
    interface Articles {

        Optional<Known> known(ArticleId article);

        Optional<Rights> rights(SourceId source);

        /** URL of the picture that an excerpt has. */
        Optional<String> leadImage(ArticleId article);
    }

    static Permission of(MediaLink link, Articles articles) {
        Optional<Known> known = articles.known(link.article());
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        if (known.get().withdrawn()) {
            return WITHDRAWN;
        }
        return articles.rights(known.get().owner())
                        .filter(rights -> allow(rights, link, articles))
                        .isPresent()
                ? GIVEN
                : REFUSED;
    }

    private static boolean allow(Rights rights, MediaLink link, Articles articles) {
        return switch (rights.display()) {
            case TITLE -> false;
            case EXCERPT ->
                articles.leadImage(link.article()).filter(link.image()::equals).isPresent();
            case FULL -> true;
        };
    }
}
