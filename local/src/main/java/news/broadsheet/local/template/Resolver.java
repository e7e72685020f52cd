package news.broadsheet.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives CloudFormation's functions their values: parameters, conditions, and the local names of resources. */
final class Resolver {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private static final Pattern SECRET =
            Pattern.compile("\\{\\{resolve:secretsmanager:([A-Za-z0-9-]+)(?::SecretString)?}}");

    private final Map<String, String> parameters;
    private final Map<String, Object> conditions;
    private final LocalNames names;

    Resolver(Map<String, String> parameters, Map<String, Object> conditions, LocalNames names) {
        this.parameters = Map.copyOf(parameters);
        this.conditions = Map.copyOf(conditions);
        this.names = names;
    }

    /** The value without intrinsics at its top; what lies below is resolved too. Null where it is {@code AWS::NoValue}. */
    @Nullable
    Object resolve(Object value) {
        return switch (value) {
            case Intrinsic intrinsic -> call(intrinsic);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case String text -> secrets(text);
            default -> value;
        };
    }

    boolean holds(String condition) {
        Object value = conditions.get(condition);
        if (value == null) {
            throw new TemplateException(
                    "The template names the condition " + condition + ", which it does not define.");
        }
        return truth(value);
    }

    private List<Object> list(List<?> list) {
        List<Object> resolved = new ArrayList<>();
        for (Object item : list) {
            Object value = resolve(item);
            if (value != null) {
                resolved.add(value);
            }
        }
        return resolved;
    }

    private Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            Object value = resolve(item);
            if (value != null) {
                resolved.put(String.valueOf(key), value);
            }
        });
        return resolved;
    }

    private @Nullable Object call(Intrinsic intrinsic) {
        return switch (intrinsic.name()) {
            case "Ref" -> ref(text(intrinsic.argument()));
            case "GetAtt" -> attribute(intrinsic.argument());
            case "Sub" -> substitute(intrinsic.argument());
            case "If" -> branch(arguments(intrinsic, 3));
            case "Join" -> join(arguments(intrinsic, 2));
            case "Select" -> select(arguments(intrinsic, 2));
            case "Equals", "Not", "And", "Or", "Condition" -> String.valueOf(truth(intrinsic));
            default ->
                throw new TemplateException(
                        "The template uses !" + intrinsic.name() + ", which the local runner does not understand.");
        };
    }

    private @Nullable String ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return null;
        }
        String parameter = parameters.get(name);
        return parameter != null ? parameter : names.ref(name);
    }

    private String attribute(Object argument) {
        if (argument instanceof List<?> pair && pair.size() == 2) {
            return names.attribute(text(pair.get(0)), text(pair.get(1)));
        }
        String[] parts = text(argument).split("\\.", 2);
        if (parts.length < 2) {
            throw new TemplateException("The template's !GetAtt " + text(argument) + " names no attribute.");
        }
        return names.attribute(parts[0], parts[1]);
    }

    private String substitute(Object argument) {
        Map<String, String> variables = new HashMap<>();
        String pattern;
        if (argument instanceof List<?> pair && pair.size() == 2 && pair.get(1) instanceof Map<?, ?> map) {
            pattern = text(pair.get(0));
            map(map).forEach((key, value) -> variables.put(key, text(value)));
        } else {
            pattern = text(argument);
        }
        Matcher matcher = VARIABLE.matcher(pattern);
        return secrets(matcher.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1).isEmpty() ? variable(match.group(2), variables) : "${" + match.group(2) + "}")));
    }

    /** Gives dynamic references to secrets their values; other services, and parts of secrets, are not understood. */
    private static String secrets(String text) {
        if (!text.contains("{{resolve:")) {
            return text;
        }
        String resolved =
                SECRET.matcher(text).replaceAll(match -> Matcher.quoteReplacement(LocalNames.secret(match.group(1))));
        if (resolved.contains("{{resolve:")) {
            throw new TemplateException(
                    "The template has " + text + ", a dynamic reference that the local runner does not understand.");
        }
        return resolved;
    }

    private String variable(String name, Map<String, String> variables) {
        String own = variables.get(name);
        if (own != null) {
            return own;
        }
        String value = name.contains(".") ? attribute(name) : ref(name);
        return value == null ? "" : value;
    }

    private @Nullable Object branch(List<?> arguments) {
        return resolve(arguments.get(holds(text(arguments.get(0))) ? 1 : 2));
    }

    private String join(List<?> arguments) {
        List<String> parts = new ArrayList<>();
        if (resolve(arguments.get(1)) instanceof List<?> list) {
            list.forEach(part -> parts.add(text(part)));
        }
        return String.join(text(arguments.get(0)), parts);
    }

    private Object select(List<?> arguments) {
        int index = Integer.parseInt(text(arguments.get(0)));
        if (resolve(arguments.get(1)) instanceof List<?> list && index >= 0 && index < list.size()) {
            return list.get(index);
        }
        throw new TemplateException("The template's !Select has no item " + index + ".");
    }

    private boolean truth(Object value) {
        if (value instanceof Intrinsic intrinsic) {
            return switch (intrinsic.name()) {
                case "Equals" -> equal(arguments(intrinsic, 2));
                case "Not" -> !truth(arguments(intrinsic, 1).getFirst());
                case "And" -> list(intrinsic).stream().allMatch(this::truth);
                case "Or" -> list(intrinsic).stream().anyMatch(this::truth);
                case "Condition" -> holds(text(intrinsic.argument()));
                default ->
                    throw new TemplateException(
                            "The template uses !" + intrinsic.name() + " in a condition, which is not understood.");
            };
        }
        if (value instanceof Map<?, ?> map && map.get("Condition") instanceof String name) {
            return holds(name);
        }
        return Boolean.parseBoolean(text(value));
    }

    private boolean equal(List<?> arguments) {
        return String.valueOf(resolve(arguments.get(0))).equals(String.valueOf(resolve(arguments.get(1))));
    }

    private static List<Object> list(Intrinsic intrinsic) {
        if (intrinsic.argument() instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw new TemplateException("The template's !" + intrinsic.name() + " takes a list.");
    }

    private static List<Object> arguments(Intrinsic intrinsic, int count) {
        List<Object> arguments = list(intrinsic);
        if (arguments.size() != count) {
            throw new TemplateException("The template's !" + intrinsic.name() + " takes " + count + " values.");
        }
        return arguments;
    }

    private String text(Object value) {
        Object resolved = value instanceof Intrinsic ? resolve(value) : value;
        if (resolved instanceof String text) {
            return text;
        }
        throw new TemplateException("The template has a list or mapping where the local runner expects a text.");
    }
}
