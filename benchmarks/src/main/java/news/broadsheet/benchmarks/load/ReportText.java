package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import news.broadsheet.benchmarks.load.Report.Row;

/** A report for people. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(asked(report));
        report.leftOut().forEach((kind, reason) -> lines.add("Left out: " + kind.label() + ": " + reason + "."));
        lines.add("");
        lines.add(head());
        report.rows().forEach(row -> lines.add(line(row)));
        lines.add("");
        report.rows().forEach(row -> reasons(row, lines));
        lines.add(String.format(Locale.ROOT, "Requests started at most %.1f ms late.", millis(report.late())));
        if (report.waits() > 0) {
            lines.add(
                    report.waits() + " times nobody was free to write, which counts as latency: --people gives more.");
        }
        report.settlement().ifPresent(result -> settlement(result, lines));
        report.exactness()
                .ifPresentOrElse(
                        result -> exactness(result, lines),
                        () -> lines.add("The counts of comments were not checked."));
        return String.join("\n", lines) + "\n";
    }

    private static String asked(Report report) {
        LoadOptions options = report.options();
        return String.format(
                Locale.ROOT,
                "%s at %s: %d writes/s by %d people, %d reads/s, %d articles",
                report.interrupted()
                        ? String.format(Locale.ROOT, "Interrupted after %.1f s", seconds(report.elapsed()))
                        : options.seconds() + " s",
                options.url(),
                options.rate(),
                options.people(),
                options.readers(),
                report.articles());
    }

    private static String head() {
        return String.format(
                Locale.ROOT,
                "%-17s %8s %8s %7s %7s %8s %7s %9s %9s %9s %9s",
                "",
                "asked/s",
                "ok/s",
                "sent",
                "ok",
                "refused",
                "failed",
                "p50 ms",
                "p90 ms",
                "p99 ms",
                "max ms");
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-17s %8.2f %8.2f %7d %7d %8d %7d %9.1f %9.1f %9.1f %9.1f",
                row.kind().label(),
                row.asked(),
                row.achieved(),
                row.sent(),
                row.ok(),
                row.refusals(),
                row.failures(),
                millis(row.p50()),
                millis(row.p90()),
                millis(row.p99()),
                millis(row.max()));
    }

    private static void reasons(Row row, List<String> lines) {
        if (!row.refused().isEmpty()) {
            lines.add(row.kind().label() + ", refused: " + counts(row.refused()) + ".");
        }
        if (!row.failed().isEmpty()) {
            lines.add(row.kind().label() + ", failed: " + counts(row.failed()) + ".");
        }
    }

    private static String counts(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " times")
                .collect(Collectors.joining(", "));
    }

    private static void settlement(Settlement.Result result, List<String> lines) {
        if (result.lost() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d comments had no answer and were sent again with their keys: %d are accepted, %d have no answer yet.",
                    result.lost(),
                    result.accepted(),
                    result.open()));
        }
    }

    private static void exactness(Exactness.Result result, List<String> lines) {
        if (result.exact()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Exact: %d comments accepted, and the public counts of %d articles say so, %.1f s after the last answer.",
                    result.accepted(),
                    result.articles(),
                    seconds(result.taken())));
            return;
        }
        lines.add(String.format(
                Locale.ROOT,
                "NOT EXACT: %d comments accepted, and the public counts of %d of %d articles differ:",
                result.accepted(),
                result.differences().size(),
                result.articles()));
        result.differences()
                .forEach(each -> lines.add(String.format(
                        Locale.ROOT,
                        "  %s: %s, should be %d",
                        each.article(),
                        each.found().isPresent() ? Long.toString(each.found().getAsLong()) : "no count",
                        each.expected())));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
