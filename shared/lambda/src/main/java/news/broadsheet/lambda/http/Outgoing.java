package news.broadsheet.lambda.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.core.Ids;

/** What every answer gets on its way out: an ETag with its 304 (RFC 9110 section 13, also by date where the
 * answer has one), and gzip for callers that take it. */
final class Outgoing {

    /** Below this a body gains nothing by compression, being one network packet anyway. */
    private static final int WORTH_COMPRESSING = 1024;

    private Outgoing() {}

    static Response prepare(Optional<Request> request, Response response) {
        if (request.isEmpty() || response.body().length == 0) {
            return response;
        }
        Response prepared = response.isBinary() ? response : response.with("vary", "accept-encoding");
        if (request.get().routeKey().startsWith("GET ") && response.status() == 200) {
            // Weak, because the same answer goes out compressed and not (RFC 9110 section 8.8.1).
            String etag = "W/\"" + Ids.of(response.body()) + "\"";
            prepared = prepared.with("etag", etag);
            if (isKnown(request.get(), prepared, etag)) {
                return new Response(304, withoutContent(prepared), new byte[0]);
            }
        }
        boolean worthIt = prepared.body().length >= WORTH_COMPRESSING && !prepared.isBinary();
        return worthIt && acceptsGzip(request.get()) ? gzip(prepared) : prepared;
    }

    /** The date counts only where no tag is given (RFC 9110 section 13.2.2). */
    private static boolean isKnown(Request request, Response response, String etag) {
        Optional<String> tags = request.header("if-none-match");
        return tags.isPresent() ? matches(tags, etag) : isUnmodified(request, response);
    }

    private static boolean isUnmodified(Request request, Response response) {
        Optional<Instant> modified =
                Optional.ofNullable(response.headers().get("last-modified")).flatMap(HttpDate::parse);
        Optional<Instant> since = request.header("if-modified-since").flatMap(HttpDate::parse);
        return modified.isPresent() && since.isPresent() && !modified.get().isAfter(since.get());
    }

    private static Map<String, String> withoutContent(Response response) {
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.remove("content-type");
        return headers;
    }

    private static boolean matches(Optional<String> ifNoneMatch, String etag) {
        return ifNoneMatch.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || ("W/" + tag).equals(etag));
    }

    private static boolean acceptsGzip(Request request) {
        return request.header("accept-encoding").stream()
                .flatMap(header -> Stream.of(header.toLowerCase(Locale.ROOT).split(",")))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    private static Response gzip(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(response.body().length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Response(response.status(), response.headers(), bytes.toByteArray())
                .with("content-encoding", "gzip");
    }
}
