package news.broadsheet.local.aws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.IndexSpec;
import news.broadsheet.local.template.Template.Keys;
import news.broadsheet.local.template.Template.QueueSpec;
import news.broadsheet.local.template.Template.TableSpec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Makes the tables, buckets and queues of the template that are not there yet. What is there is left as it is. */
public final class Stores {

    private final LocalAws aws;

    public Stores(LocalAws aws) {
        this.aws = aws;
    }

    /** @throws IOException with a sentence for people, where what is there does not answer */
    public void create(Template template) throws IOException {
        try {
            Set<String> tables = new HashSet<>(aws.dynamo().listTables().tableNames());
            for (TableSpec table : template.tables()) {
                if (!tables.contains(table.name())) {
                    create(table);
                }
                // One read of each table: a damaged file shows here, not to the first reader.
                aws.dynamo().scan(scan -> scan.tableName(table.name()).limit(1));
            }
        } catch (SdkException e) {
            throw new IOException(
                    "The database in the data folder does not answer (" + e.getMessage()
                            + "): restore it from a copy, or start afresh with --fresh.",
                    e);
        }
        Set<String> buckets = new HashSet<>();
        aws.objects().listBuckets().buckets().stream().map(Bucket::name).forEach(buckets::add);
        for (String bucket : template.buckets()) {
            if (!buckets.contains(bucket)) {
                aws.objects().createBucket(request -> request.bucket(bucket));
            }
        }
        createQueues(template.queues());
    }

    private void create(TableSpec table) {
        List<AttributeDefinition> attributes = new ArrayList<>();
        table.attributes()
                .forEach((name, type) -> attributes.add(AttributeDefinition.builder()
                        .attributeName(name)
                        .attributeType(type)
                        .build()));
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys(table.keys()));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Stores::index).toList());
        }
        table.stream()
                .ifPresent(view -> request.streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(view)
                        .build()));
        aws.dynamo().createTable(request.build());
        aws.dynamo().waiter().waitUntilTableExists(describe -> describe.tableName(table.name()));
        table.expiry()
                .ifPresent(attribute -> aws.dynamo()
                        .updateTimeToLive(ttl -> ttl.tableName(table.name())
                                .timeToLiveSpecification(
                                        spec -> spec.attributeName(attribute).enabled(true))));
    }

    private static GlobalSecondaryIndex index(IndexSpec index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (!index.included().isEmpty()) {
            projection.nonKeyAttributes(index.included());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> keys(Keys keys) {
        List<KeySchemaElement> elements = new ArrayList<>();
        elements.add(key(keys.hash(), KeyType.HASH));
        keys.range().ifPresent(range -> elements.add(key(range, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    /** Parking queues first: a queue with a redrive policy names one that must be there. */
    private void createQueues(List<QueueSpec> queues) throws IOException {
        try {
            for (boolean redrives : new boolean[] {false, true}) {
                for (QueueSpec queue : queues) {
                    if (queue.redrive().isPresent() == redrives) {
                        create(queue);
                    }
                }
            }
        } catch (SqsException e) {
            throw new IOException(
                    "The queues in the data folder do not fit the template (" + e.getMessage()
                            + "): start afresh with --fresh.",
                    e);
        }
    }

    private void create(QueueSpec queue) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibility().toSeconds()));
        if (queue.fifo()) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        queue.redrive()
                .ifPresent(redrive -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:" + Template.REGION + ":" + Template.ACCOUNT + ":"
                                + redrive.queue() + "\",\"maxReceiveCount\":" + redrive.mostReceives() + "}"));
        aws.queues().createQueue(request -> request.queueName(queue.name()).attributes(attributes));
    }
}
