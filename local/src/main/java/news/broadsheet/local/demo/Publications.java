package news.broadsheet.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells of articles as they appear at the demonstration publishers, each of them once, also those that appeared while
 * nothing ran.
 */
public final class Publications implements AutoCloseable {

    /** Hears of an article that has appeared. */
    @FunctionalInterface
    public interface Listener {
        void published(DemoPublisher publisher, String headline);
    }

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final DemoSite site;
    private final InstantSource clock;
    private final Path file;
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Instant toldUntil;

    /**
     * @param file where it is kept until when articles were told of; what is older than the file is old
     * @throws IOException with a sentence for people, where the file is damaged
     */
    public Publications(DemoSite site, InstantSource clock, Path file, Listener listener) throws IOException {
        this.site = site;
        this.clock = clock;
        this.file = file;
        this.listener = listener;
        this.toldUntil = DemoSite.noted(file, clock.instant());
    }

    public void start() {
        Thread.ofVirtual().name("publications").start(this::run);
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells of what has appeared since the last look. */
    synchronized void look() {
        Instant now = clock.instant();
        var appeared = site.appeared(toldUntil, now);
        if (appeared.isEmpty()) {
            return;
        }
        appeared.forEach(article -> listener.published(article.publisher(), article.headline()));
        toldUntil = now;
        try {
            Files.writeString(file, now.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
