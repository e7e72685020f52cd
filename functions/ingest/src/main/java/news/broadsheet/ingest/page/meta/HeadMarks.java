package news.broadsheet.ingest.page.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, and its other statements for machines, as they are met. */
final class HeadMarks {

    /** As much as any page needs; a page with more is made to cost memory. */
    private static final int MOST_META = 2_000;

    private static final int MOST_SCRIPTS = 60;
    private static final int MOST_OF_A_NAME = 40;
    private static final int LONGEST_VALUE = 4_000;

    private final Map<String, Values> metas = HashMap.newHashMap(64);
    private final List<String> canonical = new ArrayList<>();
    private final List<String> linkedData = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private int seen;
    private String title = "";
    private String language = "";
    private String direction = "";

    /** @param defined whether they stand under a property */
    private record Values(boolean defined, List<String> texts) {}

    void meta(Element meta) {
        String content = meta.attr("content");
        if (content.isEmpty() || content.length() > LONGEST_VALUE || ++seen > MOST_META) {
            return;
        }
        // Some write several names into one attribute, and one name into the attribute meant for another.
        named(meta.attr("property"), content, true);
        named(meta.attr("name"), content, false);
        named(meta.attr("itemprop"), content, false);
        named(meta.attr("http-equiv"), content, false);
    }

    private void named(String names, String content, boolean defined) {
        if (names.isEmpty() || names.length() > 200) {
            return;
        }
        String lower = names.toLowerCase(Locale.ROOT).strip();
        for (String name : lower.indexOf(' ') < 0 ? List.of(lower) : Arrays.asList(lower.split(" +", -1))) {
            add(MetaNames.normal(name), content, defined);
        }
    }

    private void add(String name, String content, boolean defined) {
        Values values = metas.get(name);
        if (values == null || (defined && !values.defined())) {
            values = new Values(defined, new ArrayList<>(1));
            metas.put(name, values);
        }
        if (values.defined() == defined && values.texts().size() < MOST_OF_A_NAME) {
            values.texts().add(content);
        }
    }

    /** RFC 6596. */
    void link(Element link) {
        if (canonical.size() < MOST_OF_A_NAME && isCanonical(link.attr("rel")) && link.hasAttr("href")) {
            canonical.add(link.attr("href"));
        }
    }

    void script(Element script) {
        String type = script.attr("type");
        if (type.toLowerCase(Locale.ROOT).contains("ld+json")) {
            add(linkedData, EmbeddedState.data(script));
        } else if (EmbeddedState.isState(script)) {
            add(states, EmbeddedState.data(script));
        }
    }

    void title(String text) {
        title = title.isEmpty() && text.length() <= LONGEST_VALUE ? PlainText.collapse(text) : title;
    }

    void root(Element element) {
        String stated = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
        language = language.isEmpty() ? stated.strip() : language;
        direction = direction.isEmpty() ? element.attr("dir").strip().toLowerCase(Locale.ROOT) : direction;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    String direction() {
        return direction;
    }

    List<String> canonical() {
        return canonical;
    }

    List<String> linkedData() {
        return linkedData;
    }

    List<String> states() {
        return states;
    }

    /** What stands under a name, as written; a property (RDFa, whose names are defined) goes before a name. */
    List<String> values(String name) {
        Values values = metas.get(name);
        return values == null ? List.of() : values.texts();
    }

    /** The first value under the first of these names that has a good one; its text without markup. */
    Said first(List<String> names, Predicate<String> good) {
        for (String name : names) {
            for (String value : values(name)) {
                String plain = PlainText.of(value);
                if (!plain.isEmpty() && good.test(plain)) {
                    return new Said(plain, MetaNames.carrier(name));
                }
            }
        }
        return Said.NOTHING;
    }

    Said first(List<String> names) {
        return first(names, _ -> true);
    }

    private static void add(List<String> scripts, String data) {
        if (scripts.size() < MOST_SCRIPTS) {
            scripts.add(data);
        }
    }

    private static boolean isCanonical(String rel) {
        return rel.equalsIgnoreCase("canonical")
                || (rel.indexOf(' ') >= 0
                        && Arrays.asList(rel.toLowerCase(Locale.ROOT).split("\\s+"))
                                .contains("canonical"));
    }
}
