package news.broadsheet.ingest.page;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Body;
import news.broadsheet.ingest.language.LanguageDetector;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.web.Languages;

/**
 * An article page as understood.
 *
 * @param about what it says of its article
 * @param body the text as typed blocks; empty where the page has none to give
 * @param bodyFrom where the text was found
 * @param notice whether the page keeps the text, or the rest of it, from us
 * @param leftOut what was taken away around and within the text, in the order of the page; empty unless it was asked for
 */
public record ArticlePage(PageMetadata about, Body body, Carrier bodyFrom, Notice notice, List<LeftOut> leftOut) {

    /** A page that says nothing, for an entry without one. */
    public static final ArticlePage NONE =
            new ArticlePage(PageMetadata.NONE, Body.EMPTY, Carrier.VISIBLE, Notice.NONE, List.of());

    /**
     * The language of the text, as BCP 47 primary language: told from headline and text, since what pages state is often their
     * software's default; as stated where there is too little text to tell.
     */
    public Optional<String> language() {
        return LanguageDetector.detect(about.headline() + '\n' + body.text(), about.language());
    }

    /** Whether the language of the text is the one that the page states. */
    public boolean isLanguageStated() {
        return language().filter(Languages.primary(about.language())::equals).isPresent();
    }

    public ArticlePage {
        leftOut = List.copyOf(leftOut);
    }
}
