package news.broadsheet.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the template with the path that leads to it, for error messages. Values are resolved when they are asked
 * for, so that what nobody needs here need not be understood here.
 */
final class Section {

    private final String path;
    private final Map<String, Object> values;
    private final Resolver resolver;

    Section(String path, Map<String, Object> values, Resolver resolver) {
        this.path = path;
        this.values = values;
        this.resolver = resolver;
    }

    String path() {
        return path;
    }

    Set<String> names() {
        return values.keySet();
    }

    /** @throws TemplateException naming the first property that is neither known nor known to be without meaning here */
    void allow(Set<String> known, Set<String> ignored) {
        for (String name : values.keySet()) {
            if (!known.contains(name) && !ignored.contains(name)) {
                throw new TemplateException(
                        "The template has " + path + "." + name + ", which the local runner does not understand.");
            }
        }
    }

    boolean has(String name) {
        return shallow(name) != null;
    }

    Section section(String name) {
        return new Section(path + "." + name, asMap(shallow(name), name), resolver);
    }

    /** The sections below this one, by name. */
    Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        values.keySet().forEach(name -> sections.put(name, section(name)));
        return sections;
    }

    List<Section> list(String name) {
        List<Section> sections = new ArrayList<>();
        for (Object item : asList(shallow(name), name)) {
            sections.add(new Section(path + "." + name, asMap(unfold(item), name), resolver));
        }
        return sections;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        asList(resolved(name), name).forEach(item -> texts.add(asText(item, name)));
        return texts;
    }

    /** All values of this section, which must be texts. */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new TemplateException("The template lacks " + path + "." + name + "."));
    }

    Optional<String> optional(String name) {
        Object value = resolved(name);
        return value == null ? Optional.empty() : Optional.of(asText(value, name));
    }

    int integer(String name, int otherwise) {
        try {
            return optional(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new TemplateException("The template's " + path + "." + name + " is no whole number.");
        }
    }

    boolean flag(String name) {
        return optional(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The value with what lies below still as written. */
    private @Nullable Object shallow(String name) {
        Object value = values.get(name);
        return value == null ? null : unfold(value);
    }

    private @Nullable Object unfold(Object value) {
        return value instanceof Intrinsic ? resolver.resolve(value) : value;
    }

    private @Nullable Object resolved(String name) {
        Object value = values.get(name);
        return value == null ? null : resolver.resolve(value);
    }

    private List<?> asList(@Nullable Object value, String name) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new TemplateException("The template's " + path + "." + name + " is no list.");
    }

    private Map<String, Object> asMap(@Nullable Object value, String name) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException("The template's " + path + "." + name + " is no mapping.");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, item) -> named.put(String.valueOf(key), item));
        return named;
    }

    private String asText(Object value, String name) {
        if (value instanceof String text) {
            return text;
        }
        throw new TemplateException("The template's " + path + "." + name + " is no text.");
    }
}
