package news.broadsheet.local.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A newspaper and its WebSub hub on one server of loopback: real HTTP both ways. It verifies before it answers a request. */
final class HubOnLoopback implements AutoCloseable {

    private static final String CHALLENGE = "dGhlIGNoYWxsZW5nZQ==";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<HttpResponse<String>> verified = new CopyOnWriteArrayList<>();

    HubOnLoopback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/feed.xml", this::serveFeed);
        server.createContext("/hub", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What subscribers answered to the question whether they meant it. */
    List<HttpResponse<String>> verified() {
        return verified;
    }

    boolean isConfirmed() {
        return !verified.isEmpty() && verified.getLast().body().equals(CHALLENGE);
    }

    /** The feed with one entry. */
    String feed(String guid, String title) {
        return "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Hubville</title><link>"
                + url("/") + "</link><atom:link rel='self' href='" + url("/feed.xml") + "'/><atom:link rel='hub' href='"
                + url("/hub") + "'/><item><guid isPermaLink='false'>" + guid + "</guid><title>" + title
                + "</title><description>" + title + ", says the town.</description></item></channel></rss>";
    }

    HttpResponse<String> deliver(String document) throws IOException, InterruptedException {
        return deliver(document, "sha512=" + hmac(document, asked.getLast().getOrDefault("hub.secret", "")));
    }

    HttpResponse<String> deliver(String document, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(callback(""))
                .header("Content-Type", "application/rss+xml")
                .header("Link", "<" + url("/hub") + ">; rel=\"hub\", <" + url("/feed.xml") + ">; rel=\"self\"")
                .header("X-Hub-Signature", signature)
                .POST(BodyPublishers.ofString(document))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void serveFeed(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = feed("urn:hubville:1", "The fair is on").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = new LinkedHashMap<>();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : body.split("&", -1)) {
                String[] parts = field.split("=", 2);
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            asked.add(form);
            verify(form);
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void verify(Map<String, String> form) throws IOException {
        String query = "?hub.mode=" + form.get("hub.mode") + "&hub.lease_seconds=86400&hub.challenge="
                + encoded(CHALLENGE) + "&hub.topic=" + encoded(form.getOrDefault("hub.topic", ""));
        try {
            HttpRequest request = HttpRequest.newBuilder(callback(query)).build();
            verified.add(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI callback(String query) {
        return URI.create(asked.getLast().getOrDefault("hub.callback", "") + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
