package news.broadsheet.benchmarks;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.jspecify.annotations.Nullable;

/** What a reader saw in a feed, in words that both readers share. */
record Seen(
        @Nullable String title,
        @Nullable String link,
        @Nullable Instant updated,
        List<SeenEntry> entries) {

    record SeenEntry(
            @Nullable String id,
            @Nullable String link,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String content,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            List<String> tags) {}

    static Seen ofOurs(ParsedFeed feed) {
        List<SeenEntry> entries = feed.entries().stream().map(Seen::entry).toList();
        return new Seen(feed.about().title(), feed.about().home(), feed.about().updated(), entries);
    }

    static Seen ofRome(SyndFeed feed) {
        List<SeenEntry> entries = feed.getEntries().stream().map(Seen::entry).toList();
        return new Seen(feed.getTitle(), feed.getLink(), instant(feed.getPublishedDate()), entries);
    }

    private static SeenEntry entry(Entry entry) {
        return new SeenEntry(
                entry.guid(),
                entry.link(),
                entry.title(),
                entry.summary(),
                entry.contentHtml(),
                entry.authorNames().isEmpty() ? null : entry.authorNames().getFirst(),
                entry.published(),
                entry.updated(),
                entry.tags());
    }

    private static SeenEntry entry(SyndEntry entry) {
        return new SeenEntry(
                entry.getUri(),
                entry.getLink(),
                entry.getTitle(),
                Optional.ofNullable(entry.getDescription())
                        .map(SyndContent::getValue)
                        .orElse(null),
                entry.getContents().isEmpty()
                        ? null
                        : entry.getContents().getFirst().getValue(),
                entry.getAuthor(),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                entry.getCategories().stream().map(SyndCategory::getName).toList());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
