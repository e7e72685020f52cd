package news.broadsheet.site.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Direction;
import news.broadsheet.core.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * The interface in one language. A key that a language lacks is a fault of the house, not of a reader: a test holds all
 * languages to the same keys. Texts are plain; whoever shows them escapes them.
 */
public final class Texts {

    /** The languages that there are texts in, by their primary subtag. */
    public static final Set<String> SPOKEN = Set.of("en", "ar", "de", "es", "zh");

    /** {@code site} is for the server's pages, {@code conversation} for what scripts write. */
    private static final List<String> BUNDLES = List.of("site", "conversation");

    private final String language;
    private final Locale locale;
    private final Map<String, String> texts;
    private final Set<String> spokenByScripts;
    private final Plural plural;

    private Texts(String language, Map<String, String> texts, Set<String> spokenByScripts) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.texts = Map.copyOf(texts);
        this.spokenByScripts = Set.copyOf(spokenByScripts);
        this.plural = Plural.of(language);
    }

    /** @param own the operator's words, which go before ours */
    public static Map<String, Texts> all(Map<String, Map<String, String>> own) {
        return SPOKEN.stream().collect(Collectors.toUnmodifiableMap(language -> language, language -> {
            Map<String, String> texts = new HashMap<>();
            BUNDLES.forEach(bundle -> texts.putAll(load(bundle, language)));
            texts.putAll(own.getOrDefault(language, Map.of()));
            return new Texts(language, texts, load(BUNDLES.getLast(), language).keySet());
        }));
    }

    /** The keys and texts of one bundle in one language, in the order of the keys. */
    static Map<String, String> load(String bundle, String language) {
        String name = bundle + "_" + language + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream("/news/broadsheet/site/texts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the texts " + name + " are missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What scripts say, in the order of the keys. */
    public Map<String, String> conversation() {
        Map<String, String> all = new TreeMap<>();
        spokenByScripts.forEach(key -> all.put(key, get(key)));
        return all;
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    /** As the attribute {@code dir} has it. */
    public String direction() {
        return direction(Direction.of(language, ""));
    }

    public static String direction(Direction direction) {
        return direction == Direction.RTL ? "rtl" : "ltr";
    }

    /** @throws IllegalArgumentException where there is no such text */
    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + language);
        }
        return text;
    }

    /** A text whose {@code {0}} is filled in. */
    public String with(String key, String value) {
        return get(key).replace("{0}", value);
    }

    /** A text whose {@code {0}} and {@code {1}} are filled in. */
    public String with(String key, String first, String second) {
        StringBuilder text = new StringBuilder();
        String form = get(key);
        int at = 0;
        for (int open = form.indexOf('{'); open >= 0; open = form.indexOf('{', at)) {
            text.append(form, at, open).append(form.startsWith("{0}", open) ? first : second);
            at = open + 3;
        }
        return text.append(form.substring(at)).toString();
    }

    /** The form of a text for a number: {@code key.one}, {@code key.few}, ... by the language's plural, else {@code key.other}. */
    public String count(String key, long number) {
        @Nullable String form = texts.get(key + "." + plural.of(number));
        return (form == null ? get(key + ".other") : form).replace("{0}", number(number));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String section(Section section) {
        return get("section." + section.slug());
    }
}
