package news.broadsheet.site.head;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is for machines. All texts are plain and one line long, with nothing to be stripped; whoever
 * writes them out escapes them for where they stand. The exception is {@code data}, which must be written as it is.
 *
 * @param title of the window, the site's name included
 * @param description never empty; the title where there is none
 * @param canonical absolute URL under which the page is to be known; null for what is not to be found again
 * @param robots the meta tag {@code robots} and the header {@code X-Robots-Tag}; null where their defaults hold
 * @param metas OpenGraph and Twitter cards
 * @param alternates the same in other formats
 * @param translations the same page with the interface in other languages, itself included; empty where there is one only
 * @param data JSON-LD documents, each ready to stand in {@code <script type="application/ld+json">} without further escapes
 */
public record Head(
        String title,
        String description,
        @Nullable String canonical,
        @Nullable String robots,
        List<Meta> metas,
        List<Alternate> alternates,
        List<Translation> translations,
        List<String> data) {

    public Head {
        title = Wording.line(title);
        String said = Wording.line(description);
        description = said.isEmpty() ? title : said;
        metas = List.copyOf(metas);
        alternates = List.copyOf(alternates);
        translations = List.copyOf(translations);
        data = List.copyOf(data);
    }

    /**
     * A meta tag: {@code <meta property="..." content="...">}, or with {@code name}.
     *
     * @param property whether it is named by {@code property}, as RDFa and OpenGraph have it, else by {@code name}
     */
    public record Meta(boolean property, String name, String content) {
        public Meta {
            content = Wording.line(content);
        }
    }

    /** {@code <link rel="alternate" type="..." href="..." title="...">}; {@code href} is absolute. */
    public record Alternate(String type, String href, String title) {
        public Alternate {
            title = Wording.line(title);
        }
    }

    /** {@code <link rel="alternate" hreflang="..." href="...">}; {@code language} may be {@code x-default}. */
    public record Translation(String language, String href) {}

    /**
     * The same for the further pages of a list: they change by the minute, so that search engines are to follow their links
     * but not to keep them, and nobody else is to quote them.
     */
    public Head furtherPage() {
        return new Head(title, description, null, Robots.UNLISTED, List.of(), alternates, List.of(), List.of());
    }
}
