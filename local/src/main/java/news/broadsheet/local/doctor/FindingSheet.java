package news.broadsheet.local.doctor;

import java.util.Locale;
import java.util.Optional;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.Hop;

/** Tells how something was come by, whatever it is. */
final class FindingSheet {

    private FindingSheet() {}

    /** What was asked for, and each answer on the way. */
    static void way(Sheet sheet, String target, Finding finding) {
        sheet.heading(name(target));
        for (Hop hop : finding.hops()) {
            sheet.line(hop.status() / 100 == 3 ? "redirect" : "answer", hop.status() + " from " + hop.url());
        }
    }

    static String name(String target) {
        return target.equals("-") ? "The standard input" : target;
    }

    static void size(Sheet sheet, Fetched fetched) {
        sheet.line("type", fetched.contentType() == null ? "" : fetched.contentType());
        sheet.line("size", String.format(Locale.ROOT, "%,d bytes", fetched.body().length));
    }

    /**
     * Why there is no document, as a sentence; empty where there is one.
     *
     * @param what was hoped for, such as a feed
     */
    static Optional<String> failure(FetchOutcome outcome, String what) {
        return switch (outcome) {
            case Fetched _ -> Optional.empty();
            case FetchOutcome.NotModified _ -> Optional.of("The server says that nothing has changed (304), unasked.");
            case FetchOutcome.Gone _ -> Optional.of("The " + what + " is gone for good (410).");
            case FetchOutcome.RateLimited limited ->
                Optional.of("The server asks us to come less often (" + limited.status() + ").");
            case FetchOutcome.Failed failed -> Optional.of(failed.reason());
        };
    }
}
