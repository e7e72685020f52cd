package news.broadsheet.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the issuer answers: never kept by anybody, since whatever it says is about somebody. */
final class Replies {

    private Replies() {}

    /** @param body HTML in which everything from outside was escaped */
    static void page(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "text/html; charset=utf-8", utf8("""
               <!doctype html>
               <html lang="en"><head><meta charset="utf-8"><title>Broadsheet, for development</title></head>
               <body style="font-family: sans-serif; max-width: 50rem; margin: 2rem auto">
               %s</body></html>
               """.formatted(body)));
    }

    static void text(HttpExchange exchange, int status, String sentence) throws IOException {
        send(exchange, status, "text/plain", utf8(sentence + "\n"));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
