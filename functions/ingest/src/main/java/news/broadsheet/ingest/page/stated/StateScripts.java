package news.broadsheet.ingest.page.stated;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The data that a page's own scripts start from: scripts of JSON ({@code __NEXT_DATA__}, {@code __NUXT_DATA__}), and what
 * others assign ({@code window.__INITIAL_STATE__ = {...}}, {@code Fusion.globalContent = {...}}), as text of JSON too
 * ({@code JSON.parse("...")}). Scripts are read, never run.
 *
 * @param subject a script that has no word of the headline is not read
 */
record StateScripts(List<Script> scripts, Subject subject) {

    /** Of all scripts together, in characters; so the work is bounded however often reading begins again. */
    private static final int MOST = 2 * StatedData.LONGEST;

    private static final int MOST_ASSIGNMENTS = 200;

    /** What reading a value costs at least, in characters: a buffer is filled. */
    private static final int BEGINNING = 4_000;

    /** An assignment of data: an object or array that begins as data does, with a name or another of its kind. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "[\\w$\\])]\\s{0,9}=\\s{0,9}(JSON\\.parse\\(\\s{0,9}(?=[\"'])|(?=\\{\\s{0,99}[\"'\\w$]{1,99}\\s{0,9}:)|(?=\\{\\s{0,99}[\"'])|(?=\\[\\s{0,99}[\\[{\"]))");

    private static final String[][] SIGNS = {
        {":undefined", ":null"}, {":void 0", ":null"}, {":!0", ":true"}, {":!1", ":false"}, {"\\x", "\\u00"}
    };

    /**
     * A script as it stands on the page.
     *
     * @param json whether its type says that it is data
     */
    record Script(String text, boolean json) {}

    void each(Consumer<JsonNode> data) {
        int left = MOST;
        for (Script script : scripts) {
            if (left > 0 && subject.mayBeIn(script.text())) {
                left -= script.json() ? json(script.text(), data) : assigned(script.text(), left, data);
            }
        }
    }

    private static int json(String text, Consumer<JsonNode> data) {
        JsonNode node = LooseJson.read(text);
        if (node.isContainer()) {
            data.accept(FlatState.isFlat(node) ? FlatState.raised(node) : node);
        }
        return text.length();
    }

    private static int assigned(String script, int left, Consumer<JsonNode> data) {
        String text = asJson(script);
        Matcher assigned = ASSIGNED.matcher(text);
        int read = 0;
        int from = 0;
        for (int i = 0; i < MOST_ASSIGNMENTS && read < left; i++) {
            int begin = next(text, from, assigned);
            if (begin < 0) {
                break;
            }
            LooseJson.Read value = LooseJson.at(text, begin);
            read += Math.max(value.end() - begin, BEGINNING);
            boolean found = !value.node().isMissingNode();
            from = found ? Math.max(value.end(), begin) : begin;
            if (value.node().isString()) {
                String inner = value.node().stringValue();
                read += inner.length();
                data.accept(LooseJson.read(inner));
            } else if (found) {
                data.accept(value.node());
            }
        }
        return read + text.length();
    }

    /** Where the next value begins that is assigned; -1 where none is. The pattern is tried where it may fit, at equals signs. */
    private static int next(String text, int from, Matcher assigned) {
        for (int sign = text.indexOf('=', from); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            int name = sign - 1;
            while (name >= from && isSpace(text.charAt(name))) {
                name--;
            }
            int value = sign + 1;
            while (value < text.length() && isSpace(text.charAt(value))) {
                value++;
            }
            boolean mayFit = name >= from && value < text.length() && "{[J".indexOf(text.charAt(value)) >= 0;
            if (mayFit && assigned.region(name, text.length()).lookingAt()) {
                return assigned.end();
            }
        }
        return -1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** The few things that serializers and minifiers write and JSON does not know. */
    private static String asJson(String script) {
        String text = script;
        for (String[] sign : SIGNS) {
            text = text.contains(sign[0]) ? text.replace(sign[0], sign[1]) : text;
        }
        return text;
    }
}
