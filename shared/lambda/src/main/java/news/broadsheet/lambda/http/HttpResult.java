package news.broadsheet.lambda.http;

import java.io.OutputStream;
import java.util.Base64;
import news.broadsheet.lambda.Json;

/** Writes an answer in the shape that API Gateway's HTTP API expects. */
final class HttpResult {

    private HttpResult() {}

    static void write(OutputStream out, Response response) {
        boolean binary = response.isBinary();
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("statusCode", response.status());
            json.writeObjectPropertyStart("headers");
            response.headers().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeBooleanProperty("isBase64Encoded", binary);
            json.writeStringProperty(
                    "body", binary ? Base64.getEncoder().encodeToString(response.body()) : response.text());
            json.writeEndObject();
        });
    }
}
