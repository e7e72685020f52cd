package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.article.Words;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item in bytes, as DynamoDB counts it for capacity (developer guide, "DynamoDB item sizes and formats"):
 * UTF-8 of names and values, numbers by their digits, 3 bytes a list or map and 1 for each of its elements.
 */
final class ItemSize {

    private ItemSize() {}

    static int of(Map<String, AttributeValue> attributes) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            size += Words.utf8Length(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> Words.utf8Length(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(Words::utf8Length).sum();
            case L ->
                3 + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            case BOOL, NUL -> 1;
            case NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("no item of ours has a " + value.type());
        };
    }
}
