package news.broadsheet.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored item, read attribute by attribute. Times are epoch milliseconds, durations seconds. */
record Item(Map<String, AttributeValue> attributes) {

    static final String PK = "pk";
    static final String SK = "sk";

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    /** An item from an answer to a read or a failed condition, which gives an empty map where there is none. */
    static Optional<Item> of(@Nullable Map<String, AttributeValue> attributes) {
        return attributes == null || attributes.isEmpty() ? Optional.empty() : Optional.of(new Item(attributes));
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** @throws IllegalStateException where there is no such text: the item is not of the kind expected */
    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new IllegalStateException("an item has no text " + name);
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.s();
    }

    /** The part of a key behind its prefix. */
    String keyPart(String name, String prefix) {
        String text = text(name);
        if (!text.startsWith(prefix)) {
            throw new IllegalStateException("the key " + name + " of an item does not begin with " + prefix);
        }
        return text.substring(prefix.length());
    }

    long number(String name, long otherwise) {
        AttributeValue value = attributes.get(name);
        return value == null || value.n() == null ? otherwise : Long.parseLong(value.n());
    }

    int integer(String name, int otherwise) {
        return Math.toIntExact(number(name, otherwise));
    }

    boolean flag(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    /** @throws IllegalStateException where there is no such time */
    Instant instant(String name) {
        Instant instant = instantOrNull(name);
        if (instant == null) {
            throw new IllegalStateException("an item has no time " + name);
        }
        return instant;
    }

    @Nullable
    Instant instantOrNull(String name) {
        AttributeValue value = attributes.get(name);
        return value == null || value.n() == null ? null : Instant.ofEpochMilli(Long.parseLong(value.n()));
    }

    @Nullable
    Duration secondsOrNull(String name) {
        return has(name) ? Duration.ofSeconds(number(name, 0)) : null;
    }

    List<String> texts(String name) {
        AttributeValue value = attributes.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(AttributeValue::s).toList();
    }

    Set<String> set(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    List<Long> numbers(String name) {
        AttributeValue value = attributes.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(each -> Long.parseLong(each.n())).toList();
    }

    @Nullable
    Item mapOrNull(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : new Item(value.m());
    }

    List<Item> maps(String name) {
        AttributeValue value = attributes.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(map -> new Item(map.m())).toList();
    }

    byte @Nullable [] bytesOrNull(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.b().asByteArray();
    }
}
