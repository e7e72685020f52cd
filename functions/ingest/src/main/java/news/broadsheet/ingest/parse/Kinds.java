package news.broadsheet.ingest.parse;

import java.util.Locale;
import java.util.Map;
import news.broadsheet.ingest.parse.Enclosure.Kind;
import org.jspecify.annotations.Nullable;

/** What kind of file an enclosure is, and how large: believed as far as it can be. */
final class Kinds {

    private static final Map<String, Kind> MEDIA = Map.of(
            "image", Kind.IMAGE,
            "audio", Kind.AUDIO,
            "video", Kind.VIDEO,
            "document", Kind.DOCUMENT,
            "text", Kind.DOCUMENT,
            "application/pdf", Kind.DOCUMENT,
            "application/ogg", Kind.AUDIO,
            "application/x-shockwave-flash", Kind.VIDEO,
            "application/x-mpegurl", Kind.VIDEO,
            "application/vnd.apple.mpegurl", Kind.VIDEO);

    private static final Map<String, Kind> ENDINGS = Map.ofEntries(
            Map.entry("jpg", Kind.IMAGE),
            Map.entry("jpeg", Kind.IMAGE),
            Map.entry("png", Kind.IMAGE),
            Map.entry("gif", Kind.IMAGE),
            Map.entry("webp", Kind.IMAGE),
            Map.entry("avif", Kind.IMAGE),
            Map.entry("svg", Kind.IMAGE),
            Map.entry("mp3", Kind.AUDIO),
            Map.entry("m4a", Kind.AUDIO),
            Map.entry("ogg", Kind.AUDIO),
            Map.entry("opus", Kind.AUDIO),
            Map.entry("wav", Kind.AUDIO),
            Map.entry("mp4", Kind.VIDEO),
            Map.entry("m4v", Kind.VIDEO),
            Map.entry("mov", Kind.VIDEO),
            Map.entry("webm", Kind.VIDEO),
            Map.entry("m3u8", Kind.VIDEO),
            Map.entry("pdf", Kind.DOCUMENT),
            Map.entry("epub", Kind.DOCUMENT),
            Map.entry("html", Kind.DOCUMENT));

    private Kinds() {}

    /** By its {@code medium}, which Media RSS gives, then its media type, then the ending of its name. */
    static Kind of(@Nullable String type, @Nullable String medium, String url) {
        Kind said = medium == null ? null : MEDIA.get(lower(medium));
        if (said == null && type != null) {
            String name = lower(type.split(";", 2)[0]).strip();
            Kind whole = MEDIA.get(name);
            said = whole == null ? MEDIA.get(name.split("/", 2)[0]) : whole;
        }
        if (said != null) {
            return said;
        }
        return ENDINGS.getOrDefault(ending(url), Kind.OTHER);
    }

    /** A number of bytes or pixels; null where it is none, or zero, which publishers write for what they do not know. */
    static @Nullable Long bytes(@Nullable String digits) {
        boolean number = digits != null
                && !digits.isEmpty()
                && digits.length() <= 15
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = number ? Long.parseLong(digits) : 0;
        return value > 0 ? value : null;
    }

    private static String ending(String url) {
        int stop = url.length();
        for (char sign : new char[] {'#', '?'}) {
            int at = url.indexOf(sign);
            stop = at >= 0 && at < stop ? at : stop;
        }
        int dot = url.lastIndexOf('.', stop - 1);
        return dot < 0 || dot < url.lastIndexOf('/', stop - 1) ? "" : lower(url.substring(dot + 1, stop));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
