package news.broadsheet.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of the service as the load test speaks to, with the faults that it is to find. */
final class SmallService implements AutoCloseable {

    /** What is wrong with it. */
    enum Fault {
        NONE,
        COUNTS_ONE_TWICE,
        ACCEPTS_AND_LOSES_ANSWERS,
        IS_EMPTY,
        HAS_NO_VOTES
    }

    private static final List<String> ARTICLES = List.of("first", "second", "third");

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Fault fault;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicInteger replays = new AtomicInteger();
    private final AtomicInteger votes = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    SmallService(Fault fault) throws IOException {
        this.fault = fault;
        // Comments that were there before the run.
        ARTICLES.forEach(article -> counts.put(article, new AtomicInteger(5)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Submissions answered as they were before. */
    int replays() {
        return replays.get();
    }

    int votes() {
        return votes.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "POST" -> post(exchange, path);
                case "PUT" -> vote(exchange);
                default -> get(exchange, path);
            }
        }
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/token")) {
            send(exchange, 200, "{\"access_token\":\"t\"}");
            return;
        }
        String article = path.split("/", -1)[3];
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String id = "c" + key;
        int number = writes.incrementAndGet();
        if (ids.putIfAbsent(key, id) == null) {
            count(article).addAndGet(fault == Fault.COUNTS_ONE_TWICE && number == 5 ? 2 : 1);
            // Not the first ones, without which there is no run.
            if (fault == Fault.ACCEPTS_AND_LOSES_ANSWERS && number > ARTICLES.size() && number % 3 == 0) {
                send(exchange, 500, "{}");
                return;
            }
        } else {
            replays.incrementAndGet();
        }
        send(exchange, 201, "{\"id\":\"" + id + "\"}");
    }

    private AtomicInteger count(String article) {
        return counts.computeIfAbsent(article, unknown -> new AtomicInteger());
    }

    private void vote(HttpExchange exchange) throws IOException {
        votes.incrementAndGet();
        send(exchange, fault == Fault.HAS_NO_VOTES ? 404 : 200, "{}");
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/v1/feed")) {
            send(exchange, 200, feed());
        } else if (path.endsWith("/comments")) {
            send(exchange, exchange.getRequestURI().getQuery() == null ? 200 : 400, "{\"items\":[]}");
        } else {
            send(exchange, 200, "{\"commentCount\":" + count(path.split("/", -1)[3]) + "}");
        }
    }

    private String feed() {
        return fault == Fault.IS_EMPTY
                ? "{\"items\":[]}"
                : "{\"items\":[{\"id\":\"first\"},{\"id\":\"second\"},{\"id\":\"third\"}]}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
