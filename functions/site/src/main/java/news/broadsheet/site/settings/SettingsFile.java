package news.broadsheet.site.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.article.Section;
import news.broadsheet.lambda.Json;
import news.broadsheet.site.settings.SiteSettings.Apps;
import news.broadsheet.site.settings.SiteSettings.Colours;
import news.broadsheet.site.settings.SiteSettings.Publisher;
import news.broadsheet.site.settings.SiteSettings.SignIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code site.json}, and refuses what cannot be meant with a sentence that names the field. */
public final class SettingsFile {

    private static final String NAME = "site.json";
    private static final int LONGEST = 2_000;
    private static final Set<String> FIELDS = Set.of(
            "name",
            "tagline",
            "publisher",
            "languages",
            "timeZone",
            "colours",
            "sections",
            "signIn",
            "apps",
            "adSlots",
            "ai",
            "twitter",
            "webSubHub",
            "contact",
            "securityContact",
            "adsTxt",
            "texts");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SLOT = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern TWITTER = Pattern.compile("@[A-Za-z0-9_]{1,15}");
    private static final Pattern ORIGIN = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    private static final Pattern CONTACT = Pattern.compile("(mailto:[^\\s<>\"]+@[^\\s<>\"]+|https://[^\\s<>\"]+)");

    private final JsonNode root;
    private final Set<String> spoken;

    private SettingsFile(JsonNode root, Set<String> spoken) {
        this.root = root;
        this.spoken = spoken;
    }

    /** The file that was packed with the function. */
    public static SiteSettings packed(Set<String> spoken) {
        try (InputStream in = SettingsFile.class.getResourceAsStream("/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is not in the function's zip");
            }
            return read(in.readAllBytes(), spoken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param spoken the languages that the interface has texts for
     * @throws IllegalStateException with a sentence for the operator, where something is missing or cannot be
     */
    public static SiteSettings read(byte[] json, Set<String> spoken) {
        try {
            return new SettingsFile(Json.read(json), spoken).settings();
        } catch (JacksonException e) {
            throw wrong("it is no JSON");
        }
    }

    private SiteSettings settings() {
        for (String field : new TreeSet<>(root.propertyNames())) {
            require(FIELDS.contains(field), "there is no field " + field);
        }
        List<String> languages = strings(root, "languages");
        require(!languages.isEmpty(), "languages needs one at least");
        languages.forEach(language -> require(spoken.contains(language), "there are no texts in " + language));
        JsonNode colours = root.path("colours");
        return new SiteSettings(
                text(root, "name"),
                texts(root.path("tagline")),
                new Publisher(text(root.path("publisher"), "name"), link(root.path("publisher"), "logo")),
                languages,
                zone(text(root, "timeZone")),
                new Colours(matching(colours, "accent", COLOUR), matching(colours, "accentDark", COLOUR)),
                sections(),
                signIn(),
                new Apps(link(root.path("apps"), "ios"), link(root.path("apps"), "android")),
                slots(),
                root.path("ai").asBoolean(false),
                optional(root, "twitter", text -> TWITTER.matcher(text).matches()),
                link(root, "webSubHub"),
                matching(root, "contact", CONTACT),
                matching(root, "securityContact", CONTACT),
                adsTxt(),
                operatorsTexts());
    }

    private List<Section> sections() {
        return strings(root, "sections").stream()
                .map(slug -> Section.fromSlug(slug).orElseThrow(() -> wrong("there is no section " + slug)))
                .distinct()
                .toList();
    }

    private Optional<SignIn> signIn() {
        JsonNode signIn = root.path("signIn");
        return signIn.isObject()
                ? Optional.of(new SignIn(
                        text(signIn, "clientId"),
                        optional(
                                signIn,
                                "tokenOrigin",
                                text -> ORIGIN.matcher(text).matches())))
                : Optional.empty();
    }

    private List<String> slots() {
        List<String> slots = strings(root, "adSlots");
        slots.forEach(slot -> require(SLOT.matcher(slot).matches(), "an ad slot cannot be called " + slot));
        return slots;
    }

    private List<String> adsTxt() {
        List<String> lines = strings(root, "adsTxt");
        lines.forEach(line -> require(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, "adsTxt is a list of lines"));
        return lines;
    }

    private Map<String, Map<String, String>> operatorsTexts() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        root.path("texts").properties().forEach(entry -> {
            require(spoken.contains(entry.getKey()), "there are no texts in " + entry.getKey());
            all.put(entry.getKey(), texts(entry.getValue()));
        });
        return all;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> all = new LinkedHashMap<>();
        node.properties().forEach(entry -> all.put(entry.getKey(), text(node, entry.getKey())));
        return all;
    }

    private static List<String> strings(JsonNode node, String field) {
        JsonNode list = node.path(field);
        require(list.isArray(), field + " is a list");
        List<String> strings = new ArrayList<>();
        for (JsonNode item : list) {
            require(item.isString() && item.stringValue().length() <= LONGEST, field + " is a list of texts");
            strings.add(item.stringValue());
        }
        return strings;
    }

    private static String text(JsonNode node, String field) {
        String text = optional(node, field, _ -> true);
        if (text == null || text.isBlank()) {
            throw wrong(field + " is missing");
        }
        return text;
    }

    private static String matching(JsonNode node, String field, Pattern form) {
        String text = text(node, field);
        require(form.matcher(text).matches(), field + " cannot be " + text);
        return text;
    }

    private static @Nullable String link(JsonNode node, String field) {
        return optional(node, field, text -> text.startsWith("https://") && SafeUrls.isWeb(text));
    }

    private static @Nullable String optional(JsonNode node, String field, Predicate<String> form) {
        String text = Json.text(node, field);
        require(text == null || (text.length() <= LONGEST && form.test(text)), field + " cannot be " + text);
        return text;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw wrong("there is no time zone " + id);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException(NAME + ": " + what + ".");
    }
}
