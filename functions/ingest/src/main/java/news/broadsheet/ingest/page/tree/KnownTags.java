package news.broadsheet.ingest.page.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The elements of HTML, found by the bytes of their names. What jsoup counts among a group is in it here. */
final class KnownTags {

    private static final int SLOTS = 1024;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final Map<String, TagName> BY_NAME = new HashMap<>();
    private static final Map<Integer, Set<String>> GROUPS = groups();
    private static final @Nullable TagName[] TABLE = new TagName[SLOTS];

    static {
        add(Start.EMPTY_HEAD, End.OTHER, "base basefont bgsound link meta");
        add(Start.RAW_HEAD, End.OTHER, "noframes style script");
        add(
                Start.ADDRESS,
                End.ADDRESS,
                "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup"
                        + " main menu nav ol search section summary ul");
        add(Start.ADDRESS, End.P, "p");
        add(Start.HEADING, End.HEADING, "h1 h2 h3 h4 h5 h6");
        add(Start.PRE, End.ADDRESS, "pre listing");
        add(Start.FORM, End.FORM, "form");
        add(Start.LI, End.LI, "li");
        add(Start.DD, End.DD, "dd dt");
        add(Start.BUTTON, End.ADDRESS, "button");
        add(Start.A, End.A, "a");
        add(Start.B, End.A, "b big code em font i s small strike strong tt u");
        add(Start.NOBR, End.A, "nobr");
        add(Start.OBJECT, End.OBJECT, "applet marquee object");
        add(Start.BR, End.BR, "br");
        add(Start.BR, End.OTHER, "area embed img keygen wbr");
        add(Start.PARAM, End.OTHER, "param source track");
        add(Start.SELECT, End.ADDRESS, "select");
        add(Start.RB, End.OTHER, "rb rtc");
        add(Start.RP, End.OTHER, "rp rt");
        add(Start.TBODY, End.OTHER, "tbody tfoot thead");
        add(Start.TD, End.OTHER, "td th");
        add(Start.CAPTION, End.OTHER, "caption frame");
        add(Start.HTML, End.HTML, "html");
        add(Start.BODY, End.BODY, "body");
        add(Start.TEMPLATE, End.TEMPLATE, "template");
        Start[] alone = {
            Start.HEAD, Start.FRAMESET, Start.TITLE, Start.PLAINTEXT, Start.TABLE, Start.INPUT, Start.HR, Start.IMAGE,
                    Start.TEXTAREA,
            Start.XMP, Start.IFRAME, Start.NOEMBED, Start.NOSCRIPT, Start.OPTION, Start.OPTGROUP, Start.MATH, Start.SVG,
                    Start.COLGROUP,
            Start.COL, Start.TR
        };
        for (Start start : alone) {
            add(start, End.OTHER, start.name().toLowerCase(Locale.ROOT));
        }
        add(
                Start.OTHER,
                End.OTHER,
                "abbr acronym audio bdi bdo canvas cite data datalist del dfn ins kbd label legend map mark meter output picture"
                        + " progress q ruby samp slot span sub sup time var video noindex");
        BY_NAME.values().forEach(KnownTags::file);
    }

    static final int COUNT = BY_NAME.size() + 1;

    static final TagName A = named("a");
    static final TagName BODY = named("body");
    static final TagName BR = named("br");
    static final TagName BUTTON = named("button");
    static final TagName CAPTION = named("caption");
    static final TagName COLGROUP = named("colgroup");
    static final TagName DD = named("dd");
    static final TagName DT = named("dt");
    static final TagName FORM = named("form");
    static final TagName HEAD = named("head");
    static final TagName HTML = named("html");
    static final TagName IMG = named("img");
    static final TagName LI = named("li");
    static final TagName NOBR = named("nobr");
    static final TagName NOSCRIPT = named("noscript");
    static final TagName OPTGROUP = named("optgroup");
    static final TagName OPTION = named("option");
    static final TagName P = named("p");
    static final TagName RTC = named("rtc");
    static final TagName RUBY = named("ruby");
    static final TagName SELECT = named("select");
    static final TagName TABLE_ELEMENT = named("table");
    static final TagName TBODY = named("tbody");
    static final TagName TD = named("td");
    static final TagName TFOOT = named("tfoot");
    static final TagName TH = named("th");
    static final TagName THEAD = named("thead");
    static final TagName TR = named("tr");

    private KnownTags() {}

    static void each(Consumer<TagName> action) {
        BY_NAME.values().forEach(action);
    }

    /** @param key of the name in lower case, as {@link #key} has it */
    static @Nullable TagName find(byte[] bytes, int from, int to, long key) {
        for (int slot = slot(key, SLOTS); ; slot = (slot + 1) & (SLOTS - 1)) {
            TagName candidate = TABLE[slot];
            if (candidate == null || (candidate.key == key && matches(candidate.name, bytes, from, to))) {
                return candidate;
            }
        }
    }

    /** The key of a name, letter by letter: the last eight of them. */
    static long key(long so, int folded) {
        return (so << Byte.SIZE) | (folded & 0xff);
    }

    static long key(String ascii) {
        long key = 0;
        for (int i = 0; i < ascii.length(); i++) {
            key = key(key, ascii.charAt(i));
        }
        return key;
    }

    static int slot(long key, int slots) {
        return (int) ((key * SPREAD) >>> Integer.SIZE) & (slots - 1);
    }

    /** Whether these bytes, whose key is the same, are the word, in whatever case; short ones need no second look. */
    static boolean matches(String lower, byte[] bytes, int from, int to) {
        if (lower.length() != to - from) {
            return false;
        }
        for (int i = 0; i < lower.length() - Long.BYTES; i++) {
            if (Source.folded(bytes[from + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static TagName named(String name) {
        TagName known = BY_NAME.get(name);
        if (known == null) {
            throw new IllegalStateException(name);
        }
        return known;
    }

    private static void add(Start start, End end, String names) {
        for (String name : names.split(" ", -1)) {
            int groups = 0;
            for (Map.Entry<Integer, Set<String>> group : GROUPS.entrySet()) {
                groups |= group.getValue().contains(name) ? group.getKey() : 0;
            }
            BY_NAME.put(name, new TagName(name, BY_NAME.size() + 1, groups, start, end));
        }
    }

    private static void file(TagName tag) {
        int slot = slot(tag.key, SLOTS);
        while (TABLE[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        TABLE[slot] = tag;
    }

    private static Map<Integer, Set<String>> groups() {
        Map<Integer, Set<String>> groups = new HashMap<>();
        String scope = "applet caption html marquee object select table td template th";
        groups.put(
                TagName.SPECIAL,
                names(
                        "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd"
                                + " details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head"
                                + " header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes"
                                + " noscript object ol p param plaintext pre script search section select source style summary table tbody td"
                                + " template textarea tfoot th thead title tr track ul wbr xmp"));
        groups.put(TagName.SCOPE, names(scope));
        groups.put(TagName.LIST_SCOPE, names(scope + " ol ul"));
        groups.put(TagName.BUTTON_SCOPE, names(scope + " button"));
        groups.put(TagName.TABLE_SCOPE, names("html table template"));
        groups.put(TagName.IMPLIED_END, names("dd dt li optgroup option p rb rp rt rtc"));
        groups.put(TagName.FOSTERS, names("table tbody tfoot thead tr"));
        groups.put(TagName.LISTED, names("button fieldset input keygen object output select textarea"));
        groups.put(
                TagName.BREAKS_OUT,
                names(
                        "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu"
                                + " meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var"));
        groups.put(
                TagName.VOID,
                names(
                        "meta link base frame img br wbr embed hr input keygen col area basefont bgsound param source track"));
        groups.put(TagName.RCDATA, names("title textarea"));
        groups.put(TagName.RAW, names("iframe noembed noframes script style xmp"));
        return groups;
    }

    private static Set<String> names(String names) {
        return new HashSet<>(Set.of(names.split(" ", -1)));
    }
}
