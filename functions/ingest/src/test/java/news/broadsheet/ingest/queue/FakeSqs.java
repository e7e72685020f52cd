package news.broadsheet.ingest.queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.broadsheet.dynamodb.Aws;
import news.broadsheet.lambda.Json;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * FIFO queues of SQS on loopback, as far as sending goes: the AWS JSON 1.0 protocol with the digests that the SDK verifies, and the limits
 * and characters that SQS holds senders to. Tests make it refuse requests, or entries of a batch.
 */
public final class FakeSqs implements AutoCloseable {

    private static final String TARGET = "AmazonSQS.";
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 262_144;

    private final HttpServer server;
    private final List<Sent> sent = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> calledBack = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private int refusedRequests;
    private String refusal = "";
    private int refusedEntries;

    /** A message that was taken, with its text attributes. */
    public record Sent(String queueUrl, String body, String group, String id, Map<String, String> attributes) {}

    public FakeSqs() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String queueUrl(String name) {
        return endpoint() + "/000000000000/" + name;
    }

    /** A client made the way {@code Wiring} makes it. */
    SqsClient client() {
        Map<String, String> env = Map.of(
                "AWS_ENDPOINT_URL_SQS", endpoint(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
        return Aws.configure(SqsClient.builder(), env, "AWS_ENDPOINT_URL_SQS").build();
    }

    /** What was taken, in order. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    public List<String> bodies(String queueUrl) {
        return sent().stream()
                .filter(message -> message.queueUrl().equals(queueUrl))
                .map(Sent::body)
                .toList();
    }

    /** Deliveries whose visibility was changed: queue, receipt and seconds. */
    public synchronized List<String> calledBack() {
        return List.copyOf(calledBack);
    }

    /** How many entries each batch had, those that were refused included. */
    synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** Answers this many requests with an error, such as {@code ThrottlingException}. */
    synchronized void refuseRequests(int requests, String error) {
        refusedRequests = requests;
        refusal = error;
    }

    /** Refuses this many entries of batches, every second one of a batch. */
    synchronized void refuseEntries(int entries) {
        refusedEntries = entries;
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = Json.read(exchange.getRequestBody());
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (refusedRequests > 0) {
                refusedRequests--;
                error(exchange, refusal);
            } else if ((TARGET + "SendMessage").equals(target)) {
                sendMessage(exchange, request);
            } else if ((TARGET + "SendMessageBatch").equals(target)) {
                sendMessageBatch(exchange, request);
            } else if ((TARGET + "ChangeMessageVisibility").equals(target)) {
                calledBack.add(request.path("QueueUrl").asString() + " "
                        + request.path("ReceiptHandle").asString() + " "
                        + request.path("VisibilityTimeout").asInt());
                answer(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
            } else {
                error(exchange, "UnsupportedOperation");
            }
        }
    }

    private void sendMessage(HttpExchange exchange, JsonNode request) throws IOException {
        if (!isAcceptable(request)) {
            error(exchange, "InvalidMessageContents");
            return;
        }
        byte[] answer = Json.write(json -> {
            json.writeStartObject();
            take(request.path("QueueUrl").asString(), request, json);
            json.writeEndObject();
        });
        answer(exchange, 200, answer);
    }

    private void sendMessageBatch(HttpExchange exchange, JsonNode request) throws IOException {
        List<JsonNode> entries = List.copyOf(request.path("Entries").values());
        batches.add(entries.size());
        int bytes = entries.stream()
                .mapToInt(entry -> entry.path("MessageBody").asString().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            error(exchange, "BatchRequestTooLong");
            return;
        }
        List<JsonNode> failed = new ArrayList<>();
        byte[] answer = Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("Successful");
            for (int i = 0; i < entries.size(); i++) {
                JsonNode entry = entries.get(i);
                if (!isAcceptable(entry) || refuses(i)) {
                    failed.add(entry);
                    continue;
                }
                json.writeStartObject();
                json.writeStringProperty("Id", entry.path("Id").asString());
                take(request.path("QueueUrl").asString(), entry, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            writeFailed(json, failed);
            json.writeEndObject();
        });
        answer(exchange, 200, answer);
    }

    private boolean refuses(int place) {
        if (refusedEntries == 0 || place % 2 != 0) {
            return false;
        }
        refusedEntries--;
        return true;
    }

    private static void writeFailed(JsonGenerator json, List<JsonNode> failed) {
        json.writeArrayPropertyStart("Failed");
        for (JsonNode entry : failed) {
            json.writeStartObject();
            json.writeStringProperty("Id", entry.path("Id").asString());
            json.writeStringProperty("Code", "InternalError");
            json.writeBooleanProperty("SenderFault", false);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Keeps a message, unless it has one of that id (for ever, where SQS forgets after 5 minutes), and writes what SQS says of one that it took. */
    private void take(String queueUrl, JsonNode message, JsonGenerator json) {
        String body = message.path("MessageBody").asString();
        Map<String, String> attributes = attributes(message);
        String id = message.path("MessageDeduplicationId").asString();
        if (ids.add(queueUrl + " " + id)) {
            sent.add(new Sent(queueUrl, body, message.path("MessageGroupId").asString(), id, attributes));
        }
        json.writeStringProperty("MessageId", "m" + sent.size());
        json.writeStringProperty("MD5OfMessageBody", md5(body.getBytes(StandardCharsets.UTF_8)));
        if (!attributes.isEmpty()) {
            json.writeStringProperty("MD5OfMessageAttributes", md5(digestible(attributes)));
        }
    }

    private static Map<String, String> attributes(JsonNode message) {
        Map<String, String> attributes = new TreeMap<>();
        message.path("MessageAttributes")
                .properties()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(),
                        attribute.getValue().path("StringValue").asString()));
        return attributes;
    }

    /** SQS API reference, SendMessage: a body or text has at least one character, and only those of XML 1.0. */
    private static boolean isAcceptable(JsonNode message) {
        if (!isName(message.path("MessageGroupId")) || !isName(message.path("MessageDeduplicationId"))) {
            return false;
        }
        List<String> texts = new ArrayList<>(attributes(message).values());
        texts.add(message.path("MessageBody").asString());
        return texts.stream()
                .allMatch(text -> !text.isEmpty() && text.codePoints().allMatch(FakeSqs::isOfXml));
    }

    /** The same: up to 128 letters, digits and punctuation marks; what FIFO queues ask for. */
    private static boolean isName(JsonNode value) {
        return value.asString("").matches("[\\x21-\\x7e]{1,128}");
    }

    private static boolean isOfXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }

    /** SQS developer guide, "Calculating the MD5 message digest for message attributes": text attributes by name. */
    private static byte[] digestible(Map<String, String> attributes) {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        attributes.forEach((name, value) -> {
            put(bytes, name);
            put(bytes, "String");
            bytes.put((byte) 1);
            put(bytes, value);
        });
        byte[] filled = new byte[bytes.position()];
        bytes.flip().get(filled);
        return filled;
    }

    private static void put(ByteBuffer bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.putInt(utf8.length).put(utf8);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void error(HttpExchange exchange, String error) throws IOException {
        byte[] body = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("__type", "com.amazonaws.sqs#" + error);
            json.writeStringProperty("message", "refused by the test");
            json.writeEndObject();
        });
        answer(exchange, error.equals("InternalFailure") ? 500 : 400, body);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
