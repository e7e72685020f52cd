package news.broadsheet.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/**
 * The step in which untrusted HTML loses whatever can act: scripts, handlers, frames, forms, styles, images, ids, and links
 * other than http, https and mailto. Nothing that a reader wrote is shown as HTML without it.
 */
public final class SafeHtml {

    /** What a comment may consist of, and nothing else. Links lead out: not ours to vouch for, nor to hand our window to. */
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "pre", "code")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow ugc noopener");

    private SafeHtml() {}

    public static String of(String untrusted) {
        return Jsoup.clean(untrusted, "", ALLOWED, new OutputSettings().prettyPrint(false));
    }
}
