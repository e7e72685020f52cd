package news.broadsheet.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds an item to store; whatever is null or empty is left out. */
final class ItemWriter {

    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    static ItemWriter item(String pk, String sk) {
        return new ItemWriter().text(Item.PK, pk).text(Item.SK, sk);
    }

    /** A map within an item. */
    static ItemWriter nested() {
        return new ItemWriter();
    }

    ItemWriter text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    ItemWriter number(String name, long value) {
        attributes.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    /** Left out where it is 0. */
    ItemWriter count(String name, long value) {
        return value == 0 ? this : number(name, value);
    }

    ItemWriter flag(String name, boolean value) {
        if (value) {
            attributes.put(name, AttributeValue.fromBool(true));
        }
        return this;
    }

    ItemWriter instant(String name, @Nullable Instant value) {
        return value == null ? this : number(name, value.toEpochMilli());
    }

    ItemWriter seconds(String name, @Nullable Duration value) {
        return value == null ? this : number(name, value.toSeconds());
    }

    ItemWriter texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            attributes.put(
                    name,
                    AttributeValue.fromL(
                            values.stream().map(AttributeValue::fromS).toList()));
        }
        return this;
    }

    ItemWriter numbers(String name, List<Long> values) {
        if (!values.isEmpty()) {
            attributes.put(
                    name,
                    AttributeValue.fromL(values.stream()
                            .map(each -> AttributeValue.fromN(each.toString()))
                            .toList()));
        }
        return this;
    }

    ItemWriter set(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            attributes.put(name, AttributeValue.fromSs(values.stream().sorted().toList()));
        }
        return this;
    }

    ItemWriter map(String name, Map<String, AttributeValue> value) {
        if (!value.isEmpty()) {
            attributes.put(name, AttributeValue.fromM(value));
        }
        return this;
    }

    ItemWriter maps(String name, List<Map<String, AttributeValue>> values) {
        if (!values.isEmpty()) {
            attributes.put(
                    name,
                    AttributeValue.fromL(
                            values.stream().map(AttributeValue::fromM).toList()));
        }
        return this;
    }

    ItemWriter bytes(String name, byte[] value) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        return this;
    }

    /** An attribute as it is. */
    ItemWriter put(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    Map<String, AttributeValue> build() {
        return Map.copyOf(attributes);
    }
}
