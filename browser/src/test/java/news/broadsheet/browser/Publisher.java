package news.broadsheet.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invented publisher with what the demonstration lacks: an article of every kind of block, one in Arabic, one of which only
 * an excerpt may be shown, and hostile ones. Its files are resources beside this class; {@code @base@} in them is its address,
 * and {@code @3h@} a time three hours ago.
 */
final class Publisher implements AutoCloseable {

    private static final Pattern AGO = Pattern.compile("@(\\d+)h@");
    private static final Map<String, String> TYPES =
            Map.of("xml", "application/xml; charset=utf-8", "html", "text/html; charset=utf-8", "svg", "image/svg+xml");

    private final HttpServer server;
    private final Instant start = InstantSource.system().instant();

    private Publisher(HttpServer server) {
        this.server = server;
    }

    static Publisher start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Publisher publisher = new Publisher(server);
        server.createContext("/", publisher::answer);
        server.start();
        return publisher;
    }

    String url(String file) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String file = exchange.getRequestURI().getPath().substring(1);
            if (file.equals("picture.jpg")) {
                send(exchange, "image/jpeg", Photograph.jpeg());
                return;
            }
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            try (InputStream in = file.matches("[a-z-]+\\.[a-z]+") ? Publisher.class.getResourceAsStream(file) : null) {
                if (in == null || type == null) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                send(
                        exchange,
                        type,
                        filled(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String filled(String text) {
        Matcher ago = AGO.matcher(text.replace("@base@/", url("")));
        return ago.replaceAll(found ->
                start.minus(Duration.ofHours(Long.parseLong(found.group(1)))).toString());
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
