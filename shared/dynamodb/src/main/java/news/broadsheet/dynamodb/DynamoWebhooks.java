package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Webhooks in the comments table; see {@link WebhookItem} for the key. */
public final class DynamoWebhooks implements WebhookStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoWebhooks(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** {@inheritDoc} One query: 1 read unit for about ten webhooks. */
    @Override
    public List<Webhook> list() {
        List<Webhook> webhooks = new ArrayList<>();
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(WebhookItem.PARTITION)));
        Map<String, AttributeValue> after = Map.of();
        do {
            QueryRequest next = after.isEmpty()
                    ? request.build()
                    : request.exclusiveStartKey(after).build();
            QueryResponse answer = Requests.send(() -> client.query(next));
            answer.items().forEach(item -> webhooks.add(WebhookItem.read(new Item(item))));
            after = answer.lastEvaluatedKey();
        } while (!after.isEmpty());
        return List.copyOf(webhooks);
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(WebhookItem.key(id)).consistentRead(true)))
                        .item())
                .map(WebhookItem::read);
    }

    @Override
    public boolean put(Webhook next) {
        try {
            Requests.send(() -> client.putItem(guarded(next)));
            return true;
        } catch (ConditionalCheckFailedException e) {
            // Where the answer to the same put was lost, it is there.
            return Item.of(e.item()).map(WebhookItem::read).filter(next::equals).isPresent();
        }
    }

    @Override
    public void delete(WebhookId id) {
        Requests.send(() -> client.deleteItem(b -> b.tableName(table).key(WebhookItem.key(id))));
    }

    /** Guard: there is none yet, or it is as it was read. */
    private PutItemRequest guarded(Webhook next) {
        PutItemRequest.Builder put = PutItemRequest.builder()
                .tableName(table)
                .item(WebhookItem.write(next))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return next.version() == 1
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression("version = :before")
                        .expressionAttributeValues(
                                Map.of(":before", AttributeValue.fromN(Long.toString(next.version() - 1))))
                        .build();
    }
}
