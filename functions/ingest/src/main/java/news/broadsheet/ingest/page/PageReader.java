package news.broadsheet.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Pauses;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Gets an article page and understands it. A page that is missing, refused, too large, endless or no HTML gives nothing:
 * the article is then made of the feed's entry alone. A server that asks us to wait is not asked until that is over.
 */
public final class PageReader {

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9";
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    private final Fetcher fetcher;
    private final Pauses pauses;

    public PageReader(Fetcher fetcher, Pauses pauses) {
        this.fetcher = fetcher;
        this.pauses = pauses;
    }

    /** @param link absolute http or https */
    public PageOutcome read(String link) {
        return WebUrls.parse(link).map(this::read).orElseGet(PageOutcome.Nothing::new);
    }

    private PageOutcome read(URI url) {
        Optional<Duration> left = pauses.left(url);
        return left.isPresent() ? new PageOutcome.Paused(left.get()) : ask(url);
    }

    private PageOutcome ask(URI url) {
        AtomicReference<URI> last = new AtomicReference<>(url);
        FetchOutcome outcome = fetcher.fetch(url, Validators.NONE, ACCEPT, hop -> last.set(hop.url()));
        Optional<Duration> pause = pauses.heed(last.get(), outcome);
        if (pause.isPresent()) {
            return new PageOutcome.Paused(pause.get());
        }
        return outcome instanceof Fetched fetched && isHtml(fetched) ? understand(fetched) : new PageOutcome.Nothing();
    }

    private static PageOutcome understand(Fetched fetched) {
        return parse(fetched.body(), fetched.contentType(), fetched.url())
                .<PageOutcome>map(document -> new PageOutcome.Read(PageUnderstanding.of(document)))
                .orElseGet(PageOutcome.Nothing::new);
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
