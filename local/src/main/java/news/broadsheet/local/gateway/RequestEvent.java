package news.broadsheet.local.gateway;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import tools.jackson.core.JsonGenerator;

/**
 * The event that a function gets for a request, payload format 2.0
 * (docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
 */
final class RequestEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RequestEvent() {}

    static byte[] of(
            HttpCall call,
            RouteTable.Match match,
            Optional<Map<String, Object>> claims,
            String requestId,
            Instant now) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("routeKey", match.route().key());
            json.writeStringProperty("rawPath", call.rawPath());
            json.writeStringProperty("rawQueryString", call.rawQuery());
            if (!call.cookies().isEmpty()) {
                json.writeArrayPropertyStart("cookies");
                call.cookies().forEach(json::writeString);
                json.writeEndArray();
            }
            strings(json, "headers", call.headers());
            if (!call.rawQuery().isEmpty()) {
                strings(json, "queryStringParameters", query(call.rawQuery()));
            }
            context(json, call, match, claims, requestId, now);
            if (!match.path().isEmpty()) {
                strings(json, "pathParameters", match.path());
            }
            body(json, call.body());
            json.writeEndObject();
        });
    }

    private static void context(
            JsonGenerator json,
            HttpCall call,
            RouteTable.Match match,
            Optional<Map<String, Object>> claims,
            String requestId,
            Instant now) {
        json.writeObjectPropertyStart("requestContext");
        json.writeStringProperty("accountId", Template.ACCOUNT);
        json.writeStringProperty("apiId", "local");
        claims.ifPresent(all -> authorizer(json, all));
        json.writeStringProperty("domainName", String.valueOf(call.headers().getOrDefault("host", "localhost")));
        json.writeStringProperty("domainPrefix", "local");
        json.writeObjectPropertyStart("http");
        json.writeStringProperty("method", call.method());
        json.writeStringProperty("path", call.rawPath());
        json.writeStringProperty("protocol", call.protocol());
        json.writeStringProperty("sourceIp", call.sourceIp());
        json.writeStringProperty("userAgent", call.headers().getOrDefault("user-agent", ""));
        json.writeEndObject();
        json.writeStringProperty("requestId", requestId);
        json.writeStringProperty("routeKey", match.route().key());
        json.writeStringProperty("stage", "$default");
        json.writeStringProperty("time", TIME.format(now));
        json.writeNumberProperty("timeEpoch", now.toEpochMilli());
        json.writeEndObject();
    }

    /** Claims arrive as texts, lists written as {@code [a b]}. */
    private static void authorizer(JsonGenerator json, Map<String, Object> claims) {
        json.writeObjectPropertyStart("authorizer");
        json.writeObjectPropertyStart("jwt");
        Map<String, String> texts = new LinkedHashMap<>();
        claims.forEach((name, value) -> texts.put(name, TokenCheck.claimText(value)));
        strings(json, "claims", texts);
        json.writeNullProperty("scopes");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Map<String, String> strings) {
        json.writeObjectPropertyStart(name);
        strings.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** Parameters decoded; of one given twice, the values joined by commas. */
    static Map<String, String> query(String rawQuery) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                query.merge(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "", (a, b) -> a + "," + b);
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static void body(JsonGenerator json, byte[] body) {
        if (body.length == 0) {
            json.writeBooleanProperty("isBase64Encoded", false);
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            json.writeStringProperty("body", text);
            json.writeBooleanProperty("isBase64Encoded", false);
        } catch (CharacterCodingException e) {
            json.writeStringProperty("body", Base64.getEncoder().encodeToString(body));
            json.writeBooleanProperty("isBase64Encoded", true);
        }
    }
}
