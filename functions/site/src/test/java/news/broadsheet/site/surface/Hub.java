package news.broadsheet.site.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A hub on loopback: it keeps which feeds it was told of, and answers as a test says. */
final class Hub implements AutoCloseable {

    private final HttpServer server;
    private final List<List<String>> told = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    Hub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hub");
    }

    void answer(int code) {
        status = code;
    }

    /** The feeds of each request since the last time, in their order. */
    List<List<String>> told() {
        List<List<String>> all = List.copyOf(told);
        told.clear();
        return all;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            List<String> fields = Arrays.stream(form.split("&"))
                    .map(field -> URLDecoder.decode(field, UTF_8))
                    .toList();
            boolean asAgreed = exchange.getRequestMethod().equals("POST")
                    && "application/x-www-form-urlencoded"
                            .equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                    && fields.getFirst().equals("hub.mode=publish");
            Stream<String> urls = fields.stream().skip(1).map(field -> field.replaceFirst("^hub\\.url=", ""));
            told.add(asAgreed ? urls.toList() : List.of("this is no ping: " + form));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
