package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An update that sets attributes and takes away those of a fixed list that are absent, leaving all others as they are. */
final class Changes {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final String expression;

    /** @param optional attributes that go where {@code set} does not have them */
    Changes(Map<String, AttributeValue> set, List<String> optional) {
        List<String> setting = new ArrayList<>();
        List<String> removing = new ArrayList<>();
        set.forEach((name, value) -> {
            values.put(":" + name, value);
            setting.add(placeholder(name) + " = :" + name);
        });
        optional.stream().filter(name -> !set.containsKey(name)).forEach(name -> removing.add(placeholder(name)));
        expression = (clause("SET ", setting) + clause(" REMOVE ", removing)).strip();
    }

    private static String clause(String action, List<String> attributes) {
        return attributes.isEmpty() ? "" : action + String.join(", ", attributes);
    }

    /** A value for a guard; attributes of the update are there as {@code #name}. */
    Changes with(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return this;
    }

    /** An attribute for a guard that the update itself does not touch, as {@code #name}. */
    Changes naming(String name) {
        placeholder(name);
        return this;
    }

    private String placeholder(String name) {
        names.put("#" + name, name);
        return "#" + name;
    }

    UpdateItemRequest.Builder update(String table, Map<String, AttributeValue> key) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    /** The same as a part of a transaction. */
    Update.Builder part(String table, Map<String, AttributeValue> key) {
        return Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }
}
