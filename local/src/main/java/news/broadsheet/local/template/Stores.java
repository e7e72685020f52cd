package news.broadsheet.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.local.template.Template.IndexSpec;
import news.broadsheet.local.template.Template.Keys;
import news.broadsheet.local.template.Template.QueueSpec;
import news.broadsheet.local.template.Template.Redrive;
import news.broadsheet.local.template.Template.TableSpec;

/** Tables and queues. */
final class Stores {

    private Stores() {}

    static QueueSpec queue(String name, Section properties) {
        properties.allow(
                Set.of("FifoQueue", "VisibilityTimeout", "RedrivePolicy"),
                Set.of(
                        "DeduplicationScope",
                        "FifoThroughputLimit",
                        "SqsManagedSseEnabled",
                        "KmsMasterKeyId",
                        "MessageRetentionPeriod",
                        "Tags",
                        "RedriveAllowPolicy"));
        Section redrive = properties.section("RedrivePolicy");
        redrive.allow(Set.of("deadLetterTargetArn", "maxReceiveCount"), Set.of());
        return new QueueSpec(
                name,
                properties.flag("FifoQueue"),
                Duration.ofSeconds(properties.integer("VisibilityTimeout", 30)),
                redrive.optional("deadLetterTargetArn")
                        .map(arn -> new Redrive(LocalNames.resource(arn), redrive.integer("maxReceiveCount", 10))));
    }

    static TableSpec table(String name, Section properties) {
        properties.allow(
                Set.of(
                        "AttributeDefinitions",
                        "KeySchema",
                        "GlobalSecondaryIndexes",
                        "StreamSpecification",
                        "TimeToLiveSpecification"),
                Set.of(
                        "BillingMode",
                        "PointInTimeRecoverySpecification",
                        "SSESpecification",
                        "DeletionProtectionEnabled",
                        "Tags",
                        "TableClass"));
        Map<String, String> attributes = new LinkedHashMap<>();
        properties
                .list("AttributeDefinitions")
                .forEach(attribute -> attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType")));
        List<IndexSpec> indexes = new ArrayList<>();
        properties.list("GlobalSecondaryIndexes").forEach(index -> indexes.add(index(index)));
        return new TableSpec(
                name,
                Map.copyOf(attributes),
                keys(properties),
                List.copyOf(indexes),
                properties.section("StreamSpecification").optional("StreamViewType"),
                expiry(properties.section("TimeToLiveSpecification")));
    }

    private static IndexSpec index(Section index) {
        index.allow(Set.of("IndexName", "KeySchema", "Projection"), Set.of());
        Section projection = index.section("Projection");
        return new IndexSpec(
                index.text("IndexName"),
                keys(index),
                projection.optional("ProjectionType").orElse("ALL"),
                List.copyOf(projection.texts("NonKeyAttributes")));
    }

    private static Keys keys(Section section) {
        Map<String, String> byType = new LinkedHashMap<>();
        section.list("KeySchema").forEach(key -> byType.put(key.text("KeyType"), key.text("AttributeName")));
        String hash = byType.get("HASH");
        if (hash == null) {
            throw new TemplateException("The template's " + section.path() + ".KeySchema has no HASH key.");
        }
        return new Keys(hash, Optional.ofNullable(byType.get("RANGE")));
    }

    private static Optional<String> expiry(Section ttl) {
        return ttl.flag("Enabled") ? ttl.optional("AttributeName") : Optional.empty();
    }
}
