package news.broadsheet.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import news.broadsheet.benchmarks.load.Report.Row;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/** A report for programs: one JSON object on one line. Durations are in milliseconds, as their names say. */
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) {
        byte[] bytes = Json.write(json -> {
            json.writeStartObject();
            asked(json, report);
            json.writeArrayPropertyStart("requests");
            report.rows().forEach(row -> row(json, row));
            json.writeEndArray();
            json.writeNumberProperty("nobodyFree", report.waits());
            json.writeNumberProperty("mostLateMs", millis(report.late()));
            report.settlement().ifPresent(result -> settlement(json, result));
            report.exactness().ifPresent(result -> exactness(json, result));
            json.writeBooleanProperty("exact", report.exact());
            json.writeEndObject();
        });
        return new String(bytes, StandardCharsets.UTF_8) + "\n";
    }

    private static void asked(JsonGenerator json, Report report) {
        LoadOptions options = report.options();
        json.writeStringProperty("url", options.url());
        json.writeNumberProperty("seconds", options.seconds());
        json.writeNumberProperty("writesPerSecond", options.rate());
        json.writeNumberProperty("readsPerSecond", options.readers());
        json.writeNumberProperty("people", options.people());
        json.writeNumberProperty("articles", report.articles());
        json.writeNumberProperty("elapsedMs", millis(report.elapsed()));
        json.writeBooleanProperty("interrupted", report.interrupted());
        json.writeObjectPropertyStart("leftOut");
        report.leftOut().forEach((kind, reason) -> json.writeStringProperty(kind.label(), reason));
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, Row row) {
        json.writeStartObject();
        json.writeStringProperty("kind", row.kind().label());
        json.writeNumberProperty("askedPerSecond", row.asked());
        json.writeNumberProperty("okPerSecond", row.achieved());
        json.writeNumberProperty("sent", row.sent());
        json.writeNumberProperty("ok", row.ok());
        counts(json, "refused", row.refused());
        counts(json, "failed", row.failed());
        json.writeNumberProperty("p50Ms", millis(row.p50()));
        json.writeNumberProperty("p90Ms", millis(row.p90()));
        json.writeNumberProperty("p99Ms", millis(row.p99()));
        json.writeNumberProperty("maxMs", millis(row.max()));
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<?, Long> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((key, count) -> json.writeNumberProperty(String.valueOf(key), count));
        json.writeEndObject();
    }

    private static void settlement(JsonGenerator json, Settlement.Result result) {
        json.writeObjectPropertyStart("lostAnswers");
        json.writeNumberProperty("comments", result.lost());
        json.writeNumberProperty("accepted", result.accepted());
        json.writeNumberProperty("open", result.open());
        json.writeEndObject();
    }

    private static void exactness(JsonGenerator json, Exactness.Result result) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("accepted", result.accepted());
        json.writeNumberProperty("takenMs", millis(result.taken()));
        json.writeArrayPropertyStart("differences");
        result.differences().forEach(each -> {
            json.writeStartObject();
            json.writeStringProperty("article", each.article());
            json.writeNumberProperty("expected", each.expected());
            if (each.found().isPresent()) {
                json.writeNumberProperty("found", each.found().getAsLong());
            } else {
                json.writeNullProperty("found");
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }
}
