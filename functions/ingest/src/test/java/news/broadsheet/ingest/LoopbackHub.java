package news.broadsheet.ingest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;

/** A WebSub hub on loopback: it takes requests over HTTP, and calls back by the events that API Gateway would make of it. */
final class LoopbackHub {

    static final String CHALLENGE = "c4fd2b0ae1";

    private static final String PATH = "/hub";

    private final HubHandler handler;
    private final URI url;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 202;

    LoopbackHub(Publisher publisher, HubHandler handler) {
        this.handler = handler;
        this.url = publisher.url(PATH);
        publisher.on(PATH, this::take);
    }

    /** A feed's link to this hub. */
    String link() {
        return "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='" + url + "'/>";
    }

    void answersWith(int newStatus) {
        status = newStatus;
    }

    /** What it was asked for, in order. */
    List<Map<String, String>> asked() {
        return asked;
    }

    List<String> modes() {
        return asked.stream().map(form -> form.getOrDefault("hub.mode", "")).toList();
    }

    /** What it was asked for last. */
    String last(String field) {
        return asked.getLast().getOrDefault(field, "");
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked.add(form);
        Publisher.status(exchange, status);
    }

    Answer verify(long leaseSeconds) {
        return callBack("verify")
                .query("hub.lease_seconds", Long.toString(leaseSeconds))
                .send(handler);
    }

    Answer verifyUnsubscription() {
        return callBack("unsubscribe").send(handler);
    }

    Answer deny() {
        return callBack("denied").send(handler);
    }

    /** Delivers a document, signed with the secret that it was given last. */
    Answer deliver(String document) {
        return deliver(document, "sha256=" + hmac(document, secret()));
    }

    Answer deliver(String document, String signature) {
        return callBack("deliver")
                .header("x-hub-signature", signature)
                .body(document)
                .send(handler);
    }

    /** An event of {@code events/hub}, for the callback and the topic that it was given last. */
    Event callBack(String name) {
        String[] path = URI.create(last("hub.callback")).getPath().split("/", -1);
        Event event = Event.read("hub", name).path("source", path[3]).path("token", path[4]);
        return name.startsWith("deliver") ? event : event.query("hub.topic", last("hub.topic"));
    }

    private String secret() {
        return asked.stream()
                .map(form -> form.get("hub.secret"))
                .filter(secret -> secret != null)
                .reduce((_, later) -> later)
                .orElse("");
    }

    static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
