package news.broadsheet.local.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.core.Ids;

/**
 * The demonstration publishers over HTTP, with validators (RFC 9110 section 13) and gzip. Their clock starts with the data
 * folder: the dates of articles stay the same from run to run, and a few appear while people look on.
 */
public final class DemoSite implements HttpHandler {

    /** A file of the site, ready to go out. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Page(byte[] body, String type, Instant modified) {}

    private final String base;
    private final Instant start;
    private final InstantSource clock;
    private final Map<String, DemoPublisher> publishers = new LinkedHashMap<>();
    private final Map<String, List<DemoArticle>> articles = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    /**
     * @param base where the site answers: scheme, host and port
     * @param start when the demonstration began, see {@link #startOf}
     */
    public DemoSite(String base, Instant start, InstantSource clock) throws IOException {
        this.base = base;
        this.start = start;
        this.clock = clock;
        for (DemoPublisher publisher : DemoPublisher.ALL) {
            publishers.put(publisher.key(), publisher);
            articles.put(publisher.key(), read(publisher.key()));
        }
    }

    /** Reads when the demonstration began, and notes it at the first time. */
    public static Instant startOf(Path file, InstantSource clock) throws IOException {
        return noted(file, clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The time in a file, which is made where it is missing. */
    static Instant noted(Path file, Instant otherwise) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, otherwise.toString());
        }
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (DateTimeException e) {
            throw new IOException("The file " + file + " holds no time: delete it.", e);
        }
    }

    /** Where a publisher's feed is. */
    public String feed(DemoPublisher publisher) {
        return home(publisher) + "/" + publisher.format().file();
    }

    public String home(DemoPublisher publisher) {
        return base + "/" + publisher.key();
    }

    /** An article at the time when it appears. */
    record Appearance(DemoPublisher publisher, String headline, Instant at) {}

    /** What appeared after one time and not after another, oldest first. */
    List<Appearance> appeared(Instant after, Instant until) {
        return publishers.values().stream()
                .flatMap(publisher -> articles.getOrDefault(publisher.key(), List.of()).stream()
                        .map(article -> new Appearance(publisher, article.headline(), article.published(start))))
                .filter(article -> article.at().isAfter(after) && !article.at().isAfter(until))
                .sorted(Comparator.comparing(Appearance::at))
                .toList();
    }

    /** How many articles there are now. */
    public int size() {
        return publishers.values().stream()
                .mapToInt(publisher -> visible(publisher).size())
                .sum();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Optional<Page> page = find(exchange.getRequestURI().getPath());
            if (page.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, page.get());
            }
        }
    }

    private Optional<Page> find(String path) {
        String[] parts = path.substring(1).split("/", -1);
        DemoPublisher publisher = publishers.get(parts[0]);
        if (parts[0].isEmpty()) {
            return Optional.of(html(index(), start));
        }
        if (publisher == null) {
            return Optional.empty();
        }
        List<DemoArticle> visible = visible(publisher);
        Instant newest = visible.isEmpty() ? start : visible.getFirst().published(start);
        ArticlePage pages = new ArticlePage(publisher, home(publisher), start);
        if (parts.length == 1) {
            return Optional.of(html(pages.front(visible), newest));
        }
        if (parts.length == 3) {
            return parts[1].equals("images") ? picture(publisher, parts[2], visible) : Optional.empty();
        }
        if (parts[1].equals(publisher.format().file())) {
            byte[] feed = new FeedDocument(publisher, home(publisher), visible, start).write();
            return Optional.of(new Page(feed, publisher.format().mediaType(), newest));
        }
        return visible.stream()
                .filter(article -> article.slug().equals(parts[1]))
                .findFirst()
                .map(article -> html(
                        pages.write(
                                article,
                                visible.stream()
                                        .filter(other -> !other.slug().equals(article.slug()))
                                        .toList()),
                        article.published(start)));
    }

    private List<DemoArticle> visible(DemoPublisher publisher) {
        Instant now = clock.instant();
        return articles.getOrDefault(publisher.key(), List.of()).stream()
                .filter(article -> !article.published(start).isAfter(now))
                .sorted(Comparator.comparing(DemoArticle::appears).reversed())
                .toList();
    }

    private Optional<Page> picture(DemoPublisher publisher, String file, List<DemoArticle> visible) {
        String name = file.replaceFirst("(-video)?\\.jpg$", "");
        return visible.stream()
                .filter(article -> article.slug().equals(name))
                .findFirst()
                .map(article -> new Page(
                        pictures.computeIfAbsent(publisher.key() + "/" + file, Picture::jpeg),
                        "image/jpeg",
                        article.published(start)));
    }

    private String index() {
        StringBuilder list = new StringBuilder();
        publishers
                .values()
                .forEach(publisher -> list.append("<li><a href=\"%s\">%s</a> (<a href=\"%s\">%s</a>)</li>"
                        .formatted(
                                home(publisher),
                                Markup.escape(publisher.name()),
                                feed(publisher),
                                publisher.format().name().toLowerCase(Locale.ROOT))));
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Demonstration publishers</title>"
                + "<h1>Demonstration publishers</h1><ul>" + list + "</ul></html>";
    }

    private static Page html(String text, Instant modified) {
        return new Page(text.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", modified);
    }

    private static List<DemoArticle> read(String key) throws IOException {
        try (InputStream in = DemoSite.class.getResourceAsStream(key + ".txt")) {
            if (in == null) {
                throw new IOException("The articles of the demonstration publisher " + key + " are missing.");
            }
            return ArticleText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        String etag = "\"" + Ids.of(page.body()) + "\"";
        headers.set("ETag", etag);
        headers.set(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(page.modified().atZone(ZoneOffset.UTC)));
        headers.set("Cache-Control", "max-age=60");
        headers.set("Vary", "Accept-Encoding");
        if (isKnown(exchange.getRequestHeaders(), etag, page.modified())) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        headers.set("Content-Type", page.type());
        byte[] body = page.body();
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip") && !page.type().startsWith("image/")) {
            headers.set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    /** If-None-Match decides alone where it is there (RFC 9110 section 13.1.3). */
    private static boolean isKnown(Headers request, String etag, Instant modified) {
        String tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return tags.contains(etag);
        }
        String since = request.getFirst("If-Modified-Since");
        try {
            return since != null
                    && !modified.truncatedTo(ChronoUnit.SECONDS)
                            .isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
