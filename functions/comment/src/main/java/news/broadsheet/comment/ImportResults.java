package news.broadsheet.comment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import news.broadsheet.core.comment.CommentArchive.Outcome;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What became of each comment that was brought, in the request's order ({@code ImportResults} of docs/api.yaml). */
record ImportResults(List<Result> all) {

    static final String STORED = named(Outcome.STORED);
    static final String KNOWN = named(Outcome.KNOWN);
    static final String REFUSED = "refused";

    /**
     * @param id as given
     * @param comment as it is here; null where it was refused
     * @param reason a sentence; null where it was not refused
     */
    record Result(
            String id,
            @Nullable CommentId comment,
            String outcome,
            @Nullable String reason) {

        static Result taken(String id, CommentId comment, Outcome outcome) {
            return new Result(id, comment, named(outcome), null);
        }

        static Result refused(String id, String reason) {
            return new Result(id, null, REFUSED, reason);
        }

        private void write(JsonGenerator json) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            Json.nullable(json, "comment", comment);
            json.writeStringProperty("outcome", outcome);
            Json.nullable(json, "reason", reason);
            json.writeEndObject();
        }
    }

    ImportResults {
        all = List.copyOf(all);
    }

    private static String named(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    long count(String outcome) {
        return all.stream().filter(result -> result.outcome().equals(outcome)).count();
    }

    /** Of all that are here, as one text. */
    String ids() {
        return all.stream()
                .map(Result::comment)
                .filter(Objects::nonNull)
                .map(CommentId::value)
                .collect(Collectors.joining(" "));
    }

    Response answer() {
        return Response.json(200, "no-store", json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("results");
            all.forEach(result -> result.write(json));
            json.writeEndArray();
            json.writeNumberProperty(STORED, count(STORED));
            json.writeNumberProperty(KNOWN, count(KNOWN));
            json.writeNumberProperty(REFUSED, count(REFUSED));
            json.writeEndObject();
        });
    }
}
