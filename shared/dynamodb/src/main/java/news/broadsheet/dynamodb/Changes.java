package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
        expression = "SET " + String.join(", ", setting)
                + (removing.isEmpty() ? "" : " REMOVE " + String.join(", ", removing));
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
}
