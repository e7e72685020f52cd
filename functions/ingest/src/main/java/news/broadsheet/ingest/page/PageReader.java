package news.broadsheet.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Gets an article page and understands it. A page that is missing, refused, too large, endless or no HTML gives nothing:
 * the article is then made of the feed's entry alone.
 */
public final class PageReader {

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9";
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    private final Fetcher fetcher;

    public PageReader(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @param link absolute http or https */
    public Optional<ArticlePage> read(String link) {
        return WebUrls.parse(link)
                .map(url -> fetcher.fetch(url, Validators.NONE, ACCEPT))
                .filter(Fetched.class::isInstance)
                .map(Fetched.class::cast)
                .filter(PageReader::isHtml)
                .flatMap(fetched -> parse(fetched.body(), fetched.contentType(), fetched.url()))
                .map(PageUnderstanding::of);
    }

    /** The tree of a page; characters by byte order mark, then HTTP header, then its own meta element. */
    static Optional<Document> parse(byte[] body, @Nullable String contentType, URI url) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        String name = charset.find() && isSupported(charset.group(1)) ? charset.group(1) : null;
        try {
            return Optional.of(Jsoup.parse(new ByteArrayInputStream(body), name, url.toString(), Parser.htmlParser()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** By its type where it has one, else by what it begins with. */
    private static boolean isHtml(Fetched fetched) {
        String type = fetched.contentType() == null ? "" : fetched.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml+xml")) {
            return true;
        }
        byte[] body = fetched.body();
        String start = new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.ISO_8859_1);
        return type.isEmpty() && TAG.matcher(start).find();
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
