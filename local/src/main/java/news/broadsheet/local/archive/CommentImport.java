package news.broadsheet.local.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.local.comments.Exports;
import news.broadsheet.local.comments.Read;
import news.broadsheet.local.comments.ThreadOrder;

/**
 * Brings an export of this or another system into a service, parents before their replies. Nothing is kept of how far it has
 * come: run again, from the beginning, it brings what is missing, and finds known what is there.
 */
public final class CommentImport {

    private static final String PATH = "/v1/staff/comments/import";

    /** What may wait for its parent, in memory; our own exports are in no order. */
    private static final int MOST_WAITING = 500_000;

    private static final long MOST_CHARACTERS = 200_000_000;

    /** Formats by what they are called here, with the system whose ids they hold; ours need none. */
    private enum Format {
        DISQUS("Disqus", Optional.of("disqus")),
        WXR("WordPress", Optional.of("wordpress")),
        JSONL("Broadsheet", Optional.empty());

        private final String system;
        private final Optional<String> ids;

        Format(String system, Optional<String> ids) {
            this.system = system;
            this.ids = ids;
        }

        private static final Map<String, Format> BY_SYSTEM =
                Map.of(DISQUS.system, DISQUS, WXR.system, WXR, JSONL.system, JSONL);
    }

    /** Hears how it goes. */
    public interface Listener {

        void refused(String comment, String reason);

        void skipped(Read.Skipped record);

        void sent(Counts soFar);
    }

    /** Comments brought so far. */
    public record Counts(long stored, long known, long refused) {

        public long all() {
            return stored + known + refused;
        }
    }

    private final AdminApi api;
    private final HostMap hosts;
    private final Listener listener;
    private Counts counts = new Counts(0, 0, 0);

    public CommentImport(AdminApi api, HostMap hosts, Listener listener) {
        this.api = api;
        this.hosts = hosts;
        this.listener = listener;
    }

    /** @param orphans replies that became roots, because what they answer is not in the file */
    public record Done(Counts counts, int orphans) {}

    /**
     * @param format disqus, wxr or jsonl; empty to find out
     * @param system whose ids a file of our own format holds, where they are not ours
     * @throws IOException with a sentence; what was brought before stands
     */
    public Done run(Path file, Optional<String> format, Optional<String> system) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Exports.Found found = Exports.detect(in)
                    .orElseThrow(() -> new IOException(file + " is no export of comments that can be read here."));
            Format known = Format.valueOf(format.orElse(named(found)).toUpperCase(Locale.ROOT));
            if (!known.system.equals(found.name())) {
                throw new IOException(file + " is no " + known.system + " export, but one of " + found.name() + ".");
            }
            Batches batches = new Batches(system.or(() -> known.ids), this::send);
            ThreadOrder order = new ThreadOrder(
                    comment -> batches.add(comment.at(hosts.now(comment.articleUrl()))), MOST_WAITING, MOST_CHARACTERS);
            found.format().read(found.in(), read -> {
                switch (read) {
                    case Read.Comment comment -> order.accept(comment.comment());
                    case Read.Skipped skipped -> listener.skipped(skipped);
                }
            });
            int orphans = order.finish();
            batches.end();
            return new Done(counts, orphans);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        } catch (UncheckedIOException e) {
            throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
        } catch (ThreadOrder.TooManyWaiting e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String named(Exports.Found found) {
        return Optional.ofNullable(Format.BY_SYSTEM.get(found.name()))
                .map(Format::name)
                .orElseThrow();
    }

    private void send(byte[] batch) {
        try {
            var answer = api.post(PATH, batch);
            answer.path("results").values().stream()
                    .filter(result -> result.path("outcome").asString("").equals("refused"))
                    .forEach(result -> listener.refused(
                            result.path("id").asString(""),
                            result.path("reason").asString("")));
            counts = new Counts(
                    counts.stored() + answer.path("stored").asLong(0),
                    counts.known() + answer.path("known").asLong(0),
                    counts.refused() + answer.path("refused").asLong(0));
            listener.sent(counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
