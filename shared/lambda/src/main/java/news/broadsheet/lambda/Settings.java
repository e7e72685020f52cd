package news.broadsheet.lambda;

import java.util.Map;
import java.util.Optional;

/** A function's configuration: read once, from the environment the template gives it. */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** The settings of this process; called by handlers' public constructors only. */
    public static Settings environment() {
        return new Settings(System.getenv());
    }

    /** @throws IllegalStateException naming the setting, where the template does not give it */
    public String require(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
    }

    /** Empty where the setting is absent or blank. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws IllegalStateException where the value is no whole number */
    public int integer(String name, int otherwise) {
        Optional<String> value = optional(name);
        try {
            return value.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("the setting " + name + " is not a whole number", e);
        }
    }
}
