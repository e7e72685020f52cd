package news.broadsheet.local.doctor;

import java.util.List;
import java.util.Locale;
import news.broadsheet.ingest.discovery.Candidate;
import news.broadsheet.ingest.discovery.FeedDiscovery;
import news.broadsheet.ingest.discovery.FeedFinder;
import news.broadsheet.ingest.discovery.Finding.Found;
import news.broadsheet.ingest.discovery.Finding.NotFound;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;

/** Tells of a web page in the place of a feed: the feeds that it names, and the first address that really is one. */
final class PageReport {

    private final Sheet sheet;
    private final FeedFinder finder;

    PageReport(Sheet sheet, FeedFinder finder) {
        this.sheet = sheet;
        this.finder = finder;
    }

    /** @param web whether the page came from the web, where its feeds can be asked for */
    void print(Fetched page, boolean web) {
        List<Candidate> named = FeedDiscovery.candidates(page.body(), page.contentType(), page.url()).stream()
                .filter(candidate -> candidate.hint() != Candidate.Hint.WELL_KNOWN)
                .toList();
        named.forEach(candidate -> sheet.line("it names", told(candidate)));
        if (web && isPage(page)) {
            switch (finder.find(page.url())) {
                case Found found ->
                    sheet.line("its feed", found.url() + " (" + found.feed().format() + ")");
                case NotFound not -> sheet.line("its feed", not.reason());
            }
        }
    }

    private static boolean isPage(Fetched page) {
        return page.contentType() == null
                || page.contentType().toLowerCase(Locale.ROOT).contains("html");
    }

    private static String told(Candidate candidate) {
        return candidate.url()
                + (candidate.title().isEmpty() ? "" : ", \"" + candidate.title() + "\"")
                + (candidate.type().isEmpty() ? "" : ", " + candidate.type());
    }
}
