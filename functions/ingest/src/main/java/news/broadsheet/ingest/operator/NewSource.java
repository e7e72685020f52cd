package news.broadsheet.ingest.operator;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import news.broadsheet.core.Ids;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.web.Languages;

/** What holds of a source of which only the feed is known. */
public final class NewSource {

    private static final int LONGEST_ID = 40;
    private static final int HASH = 6;

    private NewSource() {}

    /** Careful rights, the feed's host as its name, due at once. */
    public static Source of(SourceId id, URI feed, Instant now) {
        URI home = URI.create(feed.getScheme() + "://" + feed.getRawAuthority() + "/");
        PollState due = PollState.dueAt(now);
        return new Source(
                id, feed.getHost(), home, feed, Languages.UNKNOWN, null, Rights.CAREFUL, true, Ownership.of(home), due);
    }

    /**
     * From the feed's host and path; a long one is cut. Where that is the id of another feed, it is told apart by a few
     * characters of its hash.
     *
     * @param taken whether an id belongs to another feed
     */
    static SourceId id(URI feed, Predicate<SourceId> taken) {
        SourceId id = id(feed);
        return taken.test(id) ? hashed(id.value(), feed) : id;
    }

    /** Whether two URLs are of one feed: sites move from http to https. */
    static boolean isSame(URI feed, URI other) {
        return withoutScheme(feed).equals(withoutScheme(other));
    }

    private static String withoutScheme(URI feed) {
        return feed.toString().replaceFirst("^[a-zA-Z]+:", "");
    }

    /** From the feed's host and path; a long one is cut, and told apart by a few characters of its hash. */
    public static SourceId id(URI feed) {
        String host = feed.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|feeds?|rss)\\.(?=.*\\.)", "");
        String path = (feed.getRawPath() == null ? "" : feed.getRawPath())
                + (feed.getRawQuery() == null ? "" : "-" + feed.getRawQuery());
        String slug = (host + path)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(xml|rss|atom|json|rdf)$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() || slug.length() > LONGEST_ID ? hashed(slug, feed) : new SourceId(slug);
    }

    private static SourceId hashed(String slug, URI feed) {
        String start = slug.substring(0, Math.min(slug.length(), LONGEST_ID - 2 - HASH));
        String id = start + "-" + Ids.of(feed.toString()).substring(0, HASH);
        return new SourceId(id.replaceAll("^-+|(?<=-)-+", ""));
    }
}
