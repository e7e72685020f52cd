package news.broadsheet.ingest.page;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Video teasers: a video element, or a box that calls itself video and leads to one, with title, duration and poster. */
final class Videos {

    private static final Pattern NAME = Pattern.compile("(?:^|[\\s_-])videos?(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("\\b(?:\\d{1,2}:)?\\d{1,2}:\\d{2}\\b");
    private static final String BOXES = " figure div a section aside ";

    private Videos() {}

    /** Whether an element is a teaser as a whole. */
    static boolean isTeaser(Element element) {
        if (element.normalName().equals("video")) {
            return true;
        }
        boolean named = NAME.matcher(element.className() + " " + element.id()).find()
                || element.attr("itemtype").endsWith("/VideoObject")
                || element.hasAttr("data-video-url");
        return named
                && BOXES.contains(" " + element.normalName() + " ")
                && element.select("p").size() <= 2
                && element.text().length() <= 400
                && !target(element).isEmpty();
    }

    static Optional<Video> of(Element teaser, @Nullable URI base) {
        return WebUrls.resolve(base, target(teaser))
                .map(url -> new Video(
                        title(teaser),
                        duration(teaser).orElse(null),
                        poster(teaser, base),
                        url.toString(),
                        url.getHost().toLowerCase(Locale.ROOT)));
    }

    /** Where it plays, by how direct it is. */
    private static String target(Element teaser) {
        String[][] places = {
            {"[data-video-url]", "data-video-url"},
            {"video[src]", "src"},
            {"video source[src]", "src"},
            {"iframe[src]", "src"},
            {"[itemprop=contentUrl]", "content"},
            {"[itemprop=embedUrl]", "content"},
            {"a[href]", "href"},
        };
        for (String[] place : places) {
            Element found = teaser.selectFirst(place[0]);
            if (found != null && !found.attr(place[1]).isBlank()) {
                return found.attr(place[1]);
            }
        }
        return "";
    }

    private static @Nullable String title(Element teaser) {
        for (String selector :
                new String[] {"h1, h2, h3, h4, h5, h6", "[class*=title], [itemprop=name]", "figcaption"}) {
            Element found = teaser.selectFirst(selector);
            String text = found == null ? "" : line(found.hasAttr("content") ? found.attr("content") : found.text());
            if (!text.isEmpty()) {
                return text;
            }
        }
        for (String attribute : new String[] {"title", "aria-label", "data-title", "data-video-title"}) {
            Element found = teaser.selectFirst("[" + attribute + "]");
            if (found != null && !found.attr(attribute).isBlank()) {
                return line(found.attr(attribute));
            }
        }
        String text = line(teaser.text());
        return text.isEmpty() ? null : text;
    }

    /** Without the duration that is printed into it. */
    private static String line(String text) {
        return PlainText.collapse(CLOCK.matcher(text).replaceAll(" "));
    }

    private static Optional<Duration> duration(Element teaser) {
        for (Element element : teaser.select("[data-duration], [itemprop=duration], time, [class*=duration]")) {
            for (String text : new String[] {
                element.attr("data-duration"),
                element.attr("content"),
                element.attr("datetime"),
                element.text().strip()
            }) {
                Optional<Duration> duration = WebDurations.parse(text);
                if (duration.isPresent()) {
                    return duration;
                }
            }
        }
        Matcher clock = CLOCK.matcher(teaser.text());
        return clock.find() ? WebDurations.parse(clock.group()) : Optional.empty();
    }

    private static @Nullable String poster(Element teaser, @Nullable URI base) {
        Element video = teaser.selectFirst("video[poster]");
        if (video != null) {
            return WebUrls.resolved(base, video.attr("poster"));
        }
        Element image = teaser.selectFirst("img");
        return image == null ? null : Pictures.source(image, base);
    }
}
