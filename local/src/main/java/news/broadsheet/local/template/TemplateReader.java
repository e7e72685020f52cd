package news.broadsheet.local.template;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.local.template.Template.Cors;
import news.broadsheet.local.template.Template.QueueSpec;
import news.broadsheet.local.template.Template.TableSpec;
import org.jspecify.annotations.Nullable;

/** Reads a SAM template into a {@link Template}, with the parameters and names of this machine. */
public final class TemplateReader {

    /** Types without a meaning on one machine: permissions, logs, alarms, the edge; and secrets, whose values follow from their names. */
    private static final Set<String> IGNORED = Set.of(
            "AWS::S3::BucketPolicy",
            "AWS::CloudFront::CachePolicy",
            "AWS::CloudFront::Distribution",
            "AWS::CloudFront::OriginRequestPolicy",
            "AWS::CloudFront::ResponseHeadersPolicy",
            "AWS::Logs::LogGroup",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::SecretsManager::Secret",
            "AWS::SNS::Topic",
            "AWS::SQS::QueuePolicy",
            "AWS::IAM::Role",
            "AWS::IAM::ManagedPolicy",
            "AWS::Lambda::Permission");

    private final Map<String, Object> root;
    private final Resolver resolver;
    private final LocalNames names;

    private TemplateReader(Map<String, Object> root, Map<String, String> overrides, URI queues) {
        this.root = root;
        this.names = new LocalNames(types(root), fifoQueues(root), queues);
        this.resolver = new Resolver(parameters(root, overrides), plain(root.get("Conditions"), "Conditions"), names);
    }

    /**
     * @param overrides values for parameters of the template, by name
     * @param queues where the queue server answers
     * @throws TemplateException where the file cannot be read, or says what cannot be done here
     */
    public static Template read(Path file, Map<String, String> overrides, URI queues) {
        return parse(text(file), overrides, queues);
    }

    static Template parse(String text, Map<String, String> overrides, URI queues) {
        return new TemplateReader(YamlTree.read(text), overrides, queues).template();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new TemplateException("The template " + file + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new TemplateException("The template " + file + " cannot be read.");
        }
    }

    private Template template() {
        Section globals = new Section("Globals", plain(root.get("Globals"), "Globals"), resolver);
        globals.allow(Set.of("Function", "HttpApi"), Set.of());
        HttpApis apis = new HttpApis(globals.section("HttpApi"));
        Functions functions = new Functions(globals.section("Function"), apis);
        List<QueueSpec> queues = new ArrayList<>();
        List<TableSpec> tables = new ArrayList<>();
        List<String> buckets = new ArrayList<>();
        Map<String, Section> resources = resources();
        // APIs first: a function's events refer to them.
        resources.forEach((id, resource) -> {
            if (resource.text("Type").equals("AWS::Serverless::HttpApi")) {
                apis.add(id, names.name(id), resource.section("Properties"));
            }
        });
        resources.forEach((id, resource) -> {
            Section properties = resource.section("Properties");
            switch (resource.text("Type")) {
                case "AWS::Serverless::HttpApi" -> {}
                case "AWS::Serverless::Function" -> functions.add(id, properties);
                case "AWS::SQS::Queue" -> queues.add(Stores.queue(names.name(id), properties));
                case "AWS::DynamoDB::Table" -> tables.add(Stores.table(names.name(id), properties));
                case "AWS::S3::Bucket" -> buckets.add(names.name(id));
                default -> ignore(resource);
            }
        });
        Optional<Cors> cors = apis.cors();
        return functions.template(cors, queues, tables, buckets);
    }

    private Map<String, Section> resources() {
        Map<String, Section> resources = new LinkedHashMap<>();
        plain(root.get("Resources"), "Resources").forEach((id, value) -> {
            // Properties stay unresolved until they are asked for: an ignored resource may use whatever it likes.
            Section resource = new Section("Resources." + id, plain(value, id), resolver);
            if (resource.optional("Condition").map(resolver::holds).orElse(true)) {
                resources.put(id, resource);
            }
        });
        if (resources.isEmpty()) {
            throw new TemplateException("The template has no resources.");
        }
        return resources;
    }

    private static void ignore(Section resource) {
        if (!IGNORED.contains(resource.text("Type"))) {
            throw new TemplateException("The template has " + resource.path() + " of type " + resource.text("Type")
                    + ", which the local runner does not understand.");
        }
    }

    private static Map<String, String> types(Map<String, Object> root) {
        Map<String, String> types = new LinkedHashMap<>();
        plain(root.get("Resources"), "Resources")
                .forEach((id, value) ->
                        types.put(id, String.valueOf(plain(value, id).get("Type"))));
        return types;
    }

    /** From what is written: queues have names before anything can refer to them. */
    private static Set<String> fifoQueues(Map<String, Object> root) {
        Set<String> queues = new LinkedHashSet<>();
        plain(root.get("Resources"), "Resources").forEach((id, value) -> {
            Map<String, Object> resource = plain(value, id);
            if ("AWS::SQS::Queue".equals(resource.get("Type"))
                    && "true"
                            .equals(String.valueOf(
                                    plain(resource.get("Properties"), id).get("FifoQueue")))) {
                queues.add(id);
            }
        });
        return queues;
    }

    private static Map<String, String> parameters(Map<String, Object> root, Map<String, String> overrides) {
        Map<String, String> parameters = new LinkedHashMap<>();
        plain(root.get("Parameters"), "Parameters").forEach((name, value) -> {
            Object given = overrides.containsKey(name)
                    ? overrides.get(name)
                    : plain(value, name).get("Default");
            if (given == null) {
                throw new TemplateException("The template's parameter " + name + " has no value.");
            }
            parameters.put(name, given.toString());
        });
        for (String name : overrides.keySet()) {
            if (!parameters.containsKey(name)) {
                throw new TemplateException("The template has no parameter " + name + ", which the local runner sets.");
            }
        }
        return parameters;
    }

    private static Map<String, Object> plain(@Nullable Object value, String path) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException("The template's " + path + " is no mapping.");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, item) -> named.put(String.valueOf(key), item));
        return named;
    }
}
