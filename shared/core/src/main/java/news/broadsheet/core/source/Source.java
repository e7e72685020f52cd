package news.broadsheet.core.source;

import java.net.URI;
import java.util.Locale;
import news.broadsheet.core.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * A publisher whose feed is polled.
 *
 * @param name as readers see it
 * @param home the publisher's site, for attribution and link out; absolute http or https
 * @param feedUrl the source feed; absolute http or https
 * @param language BCP 47 tag of its articles where they name none themselves; {@code und} where unknown
 * @param section shelf of its articles where they name none themselves
 * @param pages whether article pages are read besides the feed
 */
public record Source(
        SourceId id,
        String name,
        URI home,
        URI feedUrl,
        String language,
        @Nullable Section section,
        Rights rights,
        boolean pages,
        Ownership ownership,
        PollState poll) {

    public Source withPoll(PollState state) {
        return new Source(id, name, home, feedUrl, language, section, rights, pages, ownership, state);
    }

    /** Whether the pages of its articles are read: with a right to the title only there is nothing to read them for. */
    public boolean readsPages() {
        return pages && rights.allowsExcerpt();
    }

    /** Whether the pages of its articles may be kept as fetched: only where all of their text may be. */
    public boolean keepsPages() {
        return readsPages() && rights.allowsBody();
    }

    /** The same publisher, with its feed at another address. */
    public Source withFeed(URI url) {
        return new Source(id, name, home, url, language, section, rights, pages, ownership, poll);
    }

    /** What the public list shows of it. */
    public SourceSummary summary() {
        return new SourceSummary(ref(), language, section, rights, poll.health());
    }

    /** What an article keeps of its source. */
    public SourceRef ref() {
        return new SourceRef(id, name, home.toString());
    }

    /** Whether a URL lies on the publisher's own site: the same host as its home or feed, or one below it. */
    public boolean owns(URI url) {
        return isWithin(url.getHost(), home.getHost()) || isWithin(url.getHost(), feedUrl.getHost());
    }

    private static boolean isWithin(@Nullable String host, @Nullable String site) {
        if (host == null || site == null) {
            return false;
        }
        String own = withoutWww(site);
        String other = withoutWww(host);
        return other.equals(own) || other.endsWith("." + own);
    }

    private static String withoutWww(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
