package news.broadsheet.local.doctor;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.discovery.FeedFinder;
import news.broadsheet.ingest.fetch.BotWall;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.Introduction;
import news.broadsheet.ingest.operator.NewSource;
import news.broadsheet.ingest.parse.Charsets;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.Repair;
import org.jspecify.annotations.Nullable;

/** Tells a person what a poll would find at one place, and what would come of it. */
final class FeedReport {

    private final Sheet sheet;
    private final FeedFinder finder;
    private final Instant now;
    private final int mostEntries;

    /** @param mostEntries told of one by one */
    FeedReport(Sheet sheet, FeedFinder finder, Instant now, int mostEntries) {
        this.sheet = sheet;
        this.finder = finder;
        this.now = now;
        this.mostEntries = mostEntries;
    }

    /** @return whether a feed was found */
    boolean print(String target, Finding finding) {
        FindingSheet.way(sheet, target, finding);
        boolean found = finding.outcome() instanceof Fetched fetched
                ? document(finding, fetched)
                : failed(FindingSheet.failure(finding.outcome(), "feed").orElseThrow());
        if (!found && finding.web()) {
            Source source = NewSource.of(NewSource.id(finding.asked()), finding.asked(), now);
            nextPoll(NextPoll.afterFailure(source, finding.outcome(), now));
        }
        return found;
    }

    private void nextPoll(NextPoll next) {
        sheet.line("health", next.health());
        sheet.line("next poll", next.told(now));
    }

    private boolean failed(String sentence) {
        sheet.line("no feed", sentence);
        return false;
    }

    private boolean document(Finding finding, Fetched fetched) {
        FeedDocument document = new FeedDocument(fetched.body(), fetched.contentType(), fetched.url());
        FindingSheet.size(sheet, fetched);
        if (!finding.hops().isEmpty()) {
            sheet.line("validators", validators(fetched.validators()));
        }
        return switch (FeedParser.parse(document)) {
            case NotAFeed _ when BotWall.isOne(fetched.body()) -> failed("The server asks for proof of a browser.");
            case NotAFeed no -> {
                failed(no.reason());
                new PageReport(sheet, finder).print(fetched, finding.web());
                yield false;
            }
            case ParsedFeed feed -> {
                sheet.line("charset", Charsets.of(document).name());
                feed(finding.asked(), fetched, feed);
                yield true;
            }
        };
    }

    private static String validators(Validators validators) {
        String told = Stream.of(named("ETag", validators.etag()), named("Last-Modified", validators.lastModified()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "none: each poll gets the whole document" : told;
    }

    private static String named(String name, @Nullable String value) {
        return value == null ? "" : name + " " + value;
    }

    private void feed(URI asked, Fetched fetched, ParsedFeed feed) {
        URI url = place(asked, feed);
        Source unsaid = NewSource.of(NewSource.id(url), url, now);
        Source source = Introduction.of(unsaid, feed).orElse(unsaid);
        about(feed);
        repairs(feed.repairs());
        source(source);
        nextPoll(NextPoll.afterReading(source, feed, fetched, now));
        new EntryReport(sheet, source, now, mostEntries).print(feed.entries());
    }

    /** Where a file says that it lives: the articles of a source depend on its address. */
    private static URI place(URI asked, ParsedFeed feed) {
        return asked.equals(RequestLine.NOWHERE)
                ? WebUrls.parse(feed.links().self()).orElse(asked)
                : asked;
    }

    private void about(ParsedFeed feed) {
        sheet.line("format", feed.format() + (feed.complete() ? "" : ", cut off: its last entry is left out"));
        sheet.line("title", feed.about().title());
        sheet.line("home", text(feed.about().home()));
        sheet.line("description", feed.about().description());
        sheet.line("language", text(feed.about().language()));
        sheet.line(
                "updated",
                feed.about().updated() == null ? "" : Sheet.time(feed.about().updated()));
        sheet.line("licence", text(feed.about().rights()));
        sheet.line("hubs", String.join(" ", feed.links().hubs()));
        sheet.line("self", text(feed.links().self()));
        sheet.line("older", text(feed.links().older()));
        sheet.line("moved", text(feed.links().moved()));
        sheet.line(
                "taken back", feed.deletions().isEmpty() ? "" : feed.deletions().size() + " entries");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void repairs(List<Repair> repairs) {
        if (repairs.isEmpty()) {
            sheet.line("repairs", "none");
        }
        for (Repair repair : repairs) {
            sheet.line("repair", FeedLines.repair(repair));
        }
    }

    private void source(Source source) {
        Rights rights = source.rights();
        sheet.line("source", source.id() + ", \"" + source.name() + "\", " + source.home());
        sheet.line(
                "rights",
                rights.display().name().toLowerCase(Locale.ROOT)
                        + (rights.index() ? ", search engines may index it" : ", not for search engines")
                        + (rights.ai() ? ", for AI features too" : ", nothing for AI features")
                        + " (until the newsroom says more)");
    }
}
