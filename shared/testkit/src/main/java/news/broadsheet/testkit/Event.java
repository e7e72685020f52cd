package news.broadsheet.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.node.ObjectNode;

/** An event of {@code events/<function>/<case>.json}, the same files that {@code sam local invoke -e} takes, changed as a test asks. */
public final class Event {

    private final ObjectNode event;

    private Event(ObjectNode event) {
        this.event = event;
    }

    public static Event read(String function, String name) {
        Path file = Path.of(System.getProperty("project.root", "../.."), "events", function, name + ".json");
        try {
            return new Event((ObjectNode) Json.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Event query(String name, String value) {
        event.withObjectProperty("queryStringParameters").put(name, value);
        return this;
    }

    public Event path(String name, String value) {
        event.withObjectProperty("pathParameters").put(name, value);
        return this;
    }

    public Event header(String name, String value) {
        event.withObjectProperty("headers").put(name, value);
        return this;
    }

    public Event without(String header) {
        event.withObjectProperty("headers").remove(header);
        return this;
    }

    public Event body(String text) {
        event.put("body", text);
        return this;
    }

    /** What the authorizer found in the token. */
    public Event claim(String name, String value) {
        event.withObjectProperty("requestContext")
                .withObjectProperty("authorizer")
                .withObjectProperty("jwt")
                .withObjectProperty("claims")
                .put(name, value);
        return this;
    }

    public Event withoutToken() {
        event.withObjectProperty("requestContext").remove("authorizer");
        return this;
    }

    public ObjectNode json() {
        return event;
    }

    /** The answer of a function behind the HTTP API. */
    public Answer send(RequestStreamHandler function) {
        return Answer.of(Json.read(invoke(function, new TestContext())));
    }

    /** Whatever a function says to this event. */
    public byte[] invoke(RequestStreamHandler function, TestContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        try {
            function.handleRequest(new ByteArrayInputStream(bytes), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
