package news.broadsheet.ingest.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Shelf;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** Entries to and from the entry queue; one too large for a message waits on the shelf, and the message says where. */
public final class EntryOutbox {

    /** Largest message, in bytes; SQS counts the whole batch, see {@link SqsOutbox}. */
    static final int LARGEST_MESSAGE = 200_000;

    private static final String ENTRY_AT = "entryAt";

    private final Outbox queue;
    private final Shelf shelf;

    public EntryOutbox(Outbox queue, Shelf shelf) {
        this.queue = queue;
        this.shelf = shelf;
    }

    /** Hands over all of these entries of a source, or throws. */
    public void send(Source source, List<? extends EntryMessage> messages) {
        queue.send(messages.stream()
                .map(message -> new QueueMessage(body(message), group(source, message), id(message)))
                .toList());
    }

    /** Messages that ask a server for a page take turns by server, all others by source. */
    private static String group(Source source, EntryMessage message) {
        String link = message instanceof Brought brought ? brought.entry().link() : null;
        return Optional.ofNullable(link)
                .filter(_ -> source.readsPages())
                .flatMap(WebUrls::parse)
                .map(Hosts::of)
                .orElse("source:" + source.id());
    }

    /** One reading of an entry is one message, however often it is sent. */
    private static String id(EntryMessage message) {
        List<String> parts = new ArrayList<>();
        parts.add(message.source().value());
        parts.add(message.seenAt().toString());
        parts.add(message instanceof Brought brought ? brought.fingerprint() : "taken back");
        message.identities().forEach(identity -> parts.add(identity.value()));
        return Ids.of(parts.toArray(String[]::new));
    }

    /**
     * The entry of a message.
     *
     * @throws IllegalArgumentException where the body is no message of this queue
     */
    public static EntryMessage read(String body, Shelf shelf) {
        JsonNode message = Json.read(body);
        String key = Json.text(message, ENTRY_AT);
        return EntryJson.read(key == null ? message : Json.read(shelf.get(key)));
    }

    private String body(EntryMessage message) {
        byte[] bytes = EntryJson.write(message);
        if (bytes.length <= LARGEST_MESSAGE) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        String key = shelf.put(bytes);
        byte[] pointer = Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("source", message.source().value());
            json.writeStringProperty(ENTRY_AT, key);
            json.writeEndObject();
        });
        return new String(pointer, StandardCharsets.UTF_8);
    }
}
