package news.broadsheet.ingest.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.web.CanonicalUrl;
import news.broadsheet.ingest.parse.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry says the same as before: what of it readers would see. Not what changes from poll to poll though nothing
 * happened: dates, markup, queries of pictures and links, pictures that nobody can see (they count readers), how many
 * comments there are, how long ago something was. Begins with the version of the rules, so that one made by other rules is
 * not taken for another text.
 */
final class EntryFingerprint {

    /** To be raised with every change of what follows that gives the same entry another fingerprint. */
    private static final String VERSION = "2.";

    private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * "12 comments", "Comments: 12", in the languages of most feeds. A row of numbers is looked at once, from its beginning and
     * without giving any back: else a long one takes time by the square of its length.
     */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?iu)(?<![\\d.,])\\b(\\d[\\d.,]*+|no)\\s(?=(comments?|replies|reply|kommentare?|commentaires?|comentarios?"
                    + "|coment\u00e1rios?|commenti|reacties?|kommentarer)\\b)"
                    + "|(?<=\\b(comments|points|score|votes|views|kommentare|commentaires|comentarios|commenti|reacties))"
                    + "\\s?[:(]\\s?\\d[\\d.,]*+\\)?");

    /** "3 hours ago", in the languages of most feeds. */
    private static final Pattern AGO = Pattern.compile("(?iu)\\b\\d+ (seconds?|minutes?|hours?|days?|weeks?) ago\\b"
            + "|\\bvor \\d+ (Sekunden?|Minuten?|Stunden?|Tag(en)?|Wochen?)\\b"
            + "|\\bil y a \\d+ (secondes?|minutes?|heures?|jours?|semaines?)\\b"
            + "|\\bhace \\d+ (segundos?|minutos?|horas?|d\u00edas?|semanas?)\\b");

    /** Largest width or height, in pixels, of a picture that nobody can see. */
    private static final int UNSEEN = 3;

    private EntryFingerprint() {}

    static String of(Entry entry) {
        return VERSION
                + Ids.of(
                        "entry",
                        steady(entry.title()),
                        CanonicalUrl.of(entry.link()).orElse(""),
                        steady(entry.summary()),
                        content(entry.contentHtml()),
                        media(entry));
    }

    /** Whether two fingerprints can tell, by being equal or not, whether an entry has changed. */
    static boolean areComparable(String one, String other) {
        return one.startsWith(VERSION) && other.startsWith(VERSION);
    }

    private static String content(@Nullable String html) {
        if (html == null) {
            return "";
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style").remove();
        body.select("img").stream().filter(EntryFingerprint::isUnseen).forEach(Element::remove);
        String addresses = Stream.concat(
                        body.select("a[href]").stream()
                                .filter(link -> link.hasText()
                                        || !link.select("img, video").isEmpty())
                                .map(link -> link.attr("href")),
                        body.select("[src]").stream().map(element -> element.attr("src")))
                .map(EntryFingerprint::withoutQuery)
                .collect(Collectors.joining("\n"));
        return steady(body.text()) + "\n" + addresses;
    }

    private static boolean isUnseen(Element image) {
        return isTiny(image.attr("width")) || isTiny(image.attr("height"));
    }

    private static boolean isTiny(String pixels) {
        String number = pixels.toLowerCase(Locale.ROOT).replace("px", "").strip();
        return number.length() == 1 && Character.digit(number.charAt(0), 10) >= 0 && Integer.parseInt(number) <= UNSEEN;
    }

    private static String media(Entry entry) {
        Picture image = entry.image();
        Stream<String> picture = image == null ? Stream.empty() : Stream.of(image.url());
        return Stream.concat(picture, entry.videos().stream().map(Video::url))
                .map(EntryFingerprint::withoutQuery)
                .collect(Collectors.joining("\n"));
    }

    private static String withoutQuery(String url) {
        return QUERY.matcher(url).replaceAll("");
    }

    private static String steady(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return AGO.matcher(COMMENTS.matcher(line).replaceAll("")).replaceAll("");
    }
}
