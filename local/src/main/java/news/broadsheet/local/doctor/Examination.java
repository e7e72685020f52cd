package news.broadsheet.local.doctor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Understands pages, whoever made them: one that takes too long, or too much memory, is refused and does no harm to the
 * others. May be used by several threads at once.
 */
final class Examination {

    /** What an ordinary page is given to be read in; a hostile one is not worth more. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** Bytes of documents read at once. A tree of elements takes up to 200 times the bytes of its page: a large page is alone. */
    private static final int ROOM = 2 * 1024 * 1024;

    private static final String TOO_MUCH = "The page is too large or too deep to be read.";

    private final BiFunction<Document, Instant, ArticlePage> reader;
    private final InstantSource clock;
    private final Duration limit;
    private final Semaphore room = new Semaphore(ROOM, true);

    /** @param limit for one page, from its bytes to its article */
    Examination(BiFunction<Document, Instant, ArticlePage> reader, InstantSource clock, Duration limit) {
        this.reader = reader;
        this.clock = clock;
        this.limit = limit;
    }

    /** What came of a page. */
    sealed interface Outcome {

        record Understood(ArticlePage page) implements Outcome {}

        /** @param reason one sentence for people */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * @param contentType as the server sent it
     * @param url where the page is from; {@link RequestLine#NOWHERE} where nobody says
     */
    Outcome of(byte[] body, @Nullable String contentType, URI url) {
        Optional<String> refusal = PageKind.refusal(body);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        try {
            return alone(Math.min(body.length, ROOM), body, contentType, url);
        } catch (OutOfMemoryError e) {
            // It may be the other page's fault; without it there is room, or there never is.
            return withoutOthers(body, contentType, url);
        }
    }

    private Outcome withoutOthers(byte[] body, @Nullable String contentType, URI url) {
        try {
            return alone(ROOM, body, contentType, url);
        } catch (OutOfMemoryError e) {
            return new Outcome.Refused(TOO_MUCH);
        }
    }

    private Outcome alone(int bytes, byte[] body, @Nullable String contentType, URI url) {
        room.acquireUninterruptibly(bytes);
        try {
            return inTime(body, contentType, url);
        } finally {
            room.release(bytes);
        }
    }

    /** A thread cannot be stopped, only left alone: what it makes in the end nobody reads. */
    private Outcome inTime(byte[] body, @Nullable String contentType, URI url) {
        FutureTask<Outcome> task = new FutureTask<>(() -> understood(body, contentType, url));
        Thread.ofPlatform().daemon().name("page").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Outcome.Refused("The page could not be read within " + told(limit) + ".");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Refused("Reading was interrupted.");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    private static String told(Duration limit) {
        return limit.toMillisPart() == 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }

    private static Outcome failed(@Nullable Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError memory -> throw memory;
            case StackOverflowError _ -> new Outcome.Refused(TOO_MUCH);
            case null, default ->
                new Outcome.Refused("The page could not be read: a fault of the reader, not of the page.");
        };
    }

    private Outcome understood(byte[] body, @Nullable String contentType, URI url) {
        return tree(body, contentType, url)
                .<Outcome>map(tree -> new Outcome.Understood(reader.apply(tree, clock.instant())))
                .orElseGet(() -> new Outcome.Refused("The document is no HTML."));
    }

    /** Of a page of which nobody says where it is from, the address that it gives itself. */
    static Optional<Document> tree(byte[] body, @Nullable String contentType, URI url) {
        Optional<Document> tree = PageReader.parse(body, contentType, url);
        if (!url.equals(RequestLine.NOWHERE)) {
            return tree;
        }
        return tree.flatMap(Examination::ownAddress)
                .flatMap(own -> PageReader.parse(body, contentType, own))
                .or(() -> tree);
    }

    private static Optional<URI> ownAddress(Document page) {
        for (Element element : page.select("link[rel=canonical][href], meta[property=og:url][content]")) {
            Optional<URI> own = WebUrls.parse(element.attr("href") + element.attr("content"));
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }
}
