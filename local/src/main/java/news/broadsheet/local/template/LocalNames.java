package news.broadsheet.local.template;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.Ids;

/**
 * What {@code !Ref} and {@code !GetAtt} of a resource mean here. A resource has the name that its logical id gives it, so
 * that a name found in a log leads back to the template.
 */
final class LocalNames {

    static final String REGION = "us-east-1";
    static final String ACCOUNT = "000000000000";
    private static final String STACK = "broadsheet";
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackName",
            STACK,
            "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + STACK + "/local");

    private final Map<String, String> types;
    private final Set<String> fifoQueues;
    private final URI queues;

    /**
     * @param types type by logical id
     * @param fifoQueues logical ids of queues whose names must end in {@code .fifo}
     * @param queues where the queue server answers; queue URLs begin with it
     */
    LocalNames(Map<String, String> types, Set<String> fifoQueues, URI queues) {
        this.types = Map.copyOf(types);
        this.fifoQueues = Set.copyOf(fifoQueues);
        this.queues = queues;
    }

    String name(String logicalId) {
        String name = STACK + "-" + logicalId + (fifoQueues.contains(logicalId) ? ".fifo" : "");
        return "AWS::S3::Bucket".equals(types.get(logicalId)) ? name.toLowerCase(Locale.ROOT) : name;
    }

    String ref(String logicalId) {
        String pseudo = PSEUDO.get(logicalId);
        if (pseudo != null) {
            return pseudo;
        }
        return switch (type(logicalId)) {
            case "AWS::SQS::Queue" -> queues + "/" + ACCOUNT + "/" + name(logicalId);
            case "AWS::Serverless::Function" -> logicalId;
            default -> name(logicalId);
        };
    }

    String attribute(String logicalId, String attribute) {
        String key = type(logicalId) + "." + attribute;
        return switch (key) {
            case "AWS::SQS::Queue.Arn" -> arn("sqs", name(logicalId));
            case "AWS::SQS::Queue.QueueName" -> name(logicalId);
            case "AWS::SQS::Queue.QueueUrl" -> ref(logicalId);
            case "AWS::DynamoDB::Table.Arn" -> arn("dynamodb", "table/" + name(logicalId));
            case "AWS::DynamoDB::Table.StreamArn" -> arn("dynamodb", "table/" + name(logicalId) + "/stream/local");
            case "AWS::Serverless::Function.Arn" -> arn("lambda", "function:" + logicalId);
            case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + name(logicalId);
            default ->
                throw new TemplateException(
                        "The template asks for " + logicalId + "." + attribute + ", which has no meaning here.");
        };
    }

    /**
     * What a secret holds on this machine: the same at every start, so that what was signed stays so. It follows from its
     * name and is no secret at all; what deploys has a random one.
     */
    static String secret(String name) {
        return Ids.of("secret for development", name, "1") + Ids.of("secret for development", name, "2");
    }

    /** The last part of an ARN: a queue's name, or {@code table/<name>...} of a table. */
    static String resource(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private String type(String logicalId) {
        String type = types.get(logicalId);
        if (type == null) {
            throw new TemplateException("The template refers to " + logicalId + ", which it does not define.");
        }
        return type;
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }
}
