package news.broadsheet.testkit.aws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Asks every DynamoDB request what it cost, and adds it up: production asks for none, so the asking is done from here. A
 * write whose condition fails is not told its cost by DynamoDB; such requests are only counted.
 */
public final class Spent implements ExecutionInterceptor {

    private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;

    private final List<String> requests = new ArrayList<>();
    private double tableUnits;
    private double indexUnits;

    /** What was spent since the last look, and begins anew. */
    public synchronized Total take() {
        Total total = new Total(List.copyOf(requests), tableUnits, indexUnits);
        requests.clear();
        tableUnits = 0;
        indexUnits = 0;
        return total;
    }

    /**
     * @param requests names of the requests, in order
     * @param table units of the tables
     * @param index units of their indexes
     */
    public record Total(List<String> requests, double table, double index) {

        public double units() {
            return table + index;
        }
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case BatchGetItemRequest r ->
                r.toBuilder().returnConsumedCapacity(ALL).build();
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case ScanRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
            case UpdateItemRequest r ->
                r.toBuilder().returnConsumedCapacity(ALL).build();
            case DeleteItemRequest r ->
                r.toBuilder().returnConsumedCapacity(ALL).build();
            case BatchWriteItemRequest r ->
                r.toBuilder().returnConsumedCapacity(ALL).build();
            case TransactWriteItemsRequest r ->
                r.toBuilder().returnConsumedCapacity(ALL).build();
            default -> context.request();
        };
    }

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        requests.add(context.request().getClass().getSimpleName().replace("Request", ""));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkResponse response = context.response();
        response.getValueForField("ConsumedCapacity", Object.class).ifPresent(this::add);
    }

    private synchronized void add(Object consumed) {
        if (consumed instanceof List<?> several) {
            several.forEach(this::add);
        } else if (consumed instanceof ConsumedCapacity one) {
            double table = units(one.table());
            tableUnits += one.table() == null ? one.capacityUnits() : table;
            indexUnits += one.globalSecondaryIndexes().values().stream()
                    .mapToDouble(Spent::units)
                    .sum();
        }
    }

    private static double units(@Nullable Capacity capacity) {
        return capacity == null || capacity.capacityUnits() == null ? 0 : capacity.capacityUnits();
    }
}
