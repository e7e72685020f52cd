package news.broadsheet.ingest.page.tree;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The tree of a page, always the one that jsoup's parser makes of it. Most pages are read by this package in a fraction of
 * jsoup's time; as soon as one has something where the rules of this package end, the whole of it is left to jsoup.
 */
public final class PageTree {

    private PageTree() {}

    /**
     * @param utf8 sound UTF-8
     * @param url what the page's links are relative to
     * @param plain whether there is neither U+0000 nor U+FFFF in it, as {@link Utf8#isPlain()} tells
     */
    public static Document of(byte[] utf8, String url, boolean plain) {
        return of(utf8, url, plain, _ -> {});
    }

    /** @param givenUp told why the page was left to jsoup, where it was */
    static Document of(byte[] utf8, String url, boolean plain, Consumer<String> givenUp) {
        try {
            if (plain) {
                return shortWay(utf8, url);
            }
            givenUp.accept("not plain");
        } catch (GivesUp gives) {
            givenUp.accept(String.valueOf(gives.getMessage()));
        }
        return Jsoup.parse(new String(utf8, StandardCharsets.UTF_8), url, Parser.htmlParser());
    }

    private static Document shortWay(byte[] utf8, String url) {
        Source source = new Source(utf8);
        References references = new References(source);
        TagReader tags = new TagReader(source, references);
        Branches branches = new Branches(new Document(Parser.NamespaceHtml, url), source, tags, references);
        new MarkupReader(source, tags, new TreeGrower(branches)).read();
        return branches.document();
    }
}
