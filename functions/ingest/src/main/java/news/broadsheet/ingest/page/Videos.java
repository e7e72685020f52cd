package news.broadsheet.ingest.page;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Video teasers: a video element, or a box that calls itself video and leads to one, with title, duration and poster. Of a
 * box, its paragraphs follow; the labels of the player ("Watch", "HD") are left out.
 */
final class Videos {

    private static final Pattern CLOCK = Pattern.compile("\\b(?:\\d{1,2}:)?\\d{1,2}:\\d{2}\\b");
    private static final Set<String> BOXES = Set.of("figure", "div", "a", "section", "aside", "li", "article");

    /** What is larger is a page with a video in it. */
    private static final int LONGEST = 400;

    private static final int MOST_ELEMENTS = 100;

    /** "Watch", "HD", "02:08 min": what a player has on it. */
    private static final int LONGEST_LABEL = 25;

    /** Where a box says what it plays, by how direct it is: selector and attribute. */
    private static final String[][] PLACES = {
        {"[data-video-url]", "data-video-url"},
        {"video[src], amp-video[src]", "src"},
        {"video source[src], amp-video source[src]", "src"},
        {"[itemprop=contentUrl]", "content"},
        {"[itemprop=embedUrl]", "content"},
        {"iframe[src]", "src"},
        {"iframe[data-src]", "data-src"},
    };

    private Videos() {}

    /** Whether a box is a teaser as a whole. */
    static boolean isTeaser(Element element, Shape shape) {
        return shape.isNamed(BoxNames.VIDEO)
                && BOXES.contains(element.normalName())
                && shape.chars() <= LONGEST
                && shape.elements() <= MOST_ELEMENTS
                && shape.count(Part.PARAGRAPH) <= 2
                && shape.count(Part.PICTURE) <= 2
                && !shape.hasAny(Part.QUOTE, Part.TABLE, Part.CODE)
                && !target(element).isEmpty();
    }

    /** The teaser, and what a box says besides its title. */
    static List<Block> of(Element box, @Nullable URI base, BlockTyper typer) {
        Optional<Video> video = video(box, base);
        List<Block> blocks = new ArrayList<>();
        video.ifPresent(found -> blocks.add(new Block.VideoTeaser(found)));
        Element title = titled(box);
        if (title == null && video.map(Video::title).isPresent()) {
            return blocks;
        }
        if (title != null) {
            title.remove();
        }
        for (Block block : typer.within(box)) {
            switch (block) {
                case Block.Paragraph(RichText text) when line(text.text()).length() <= LONGEST_LABEL -> {}
                case Block.Image _, Block.VideoTeaser _, Block.Embed _, Block.AudioTeaser _ -> {}
                default -> blocks.add(block);
            }
        }
        return blocks;
    }

    /** The video that an element shows; empty where it leads to none that everybody may open. */
    static Optional<Video> video(Element teaser, @Nullable URI base) {
        return WebUrls.resolve(base, target(teaser))
                .map(url -> new Video(
                        title(teaser),
                        duration(teaser).orElse(null),
                        poster(teaser, base),
                        url.toString(),
                        url.getHost().toLowerCase(Locale.ROOT)));
    }

    private static String target(Element teaser) {
        for (String[] place : PLACES) {
            Element found = teaser.selectFirst(place[0]);
            String target = found == null ? "" : found.attr(place[1]);
            if (found == null || target.isBlank() || target.startsWith("blob:") || target.startsWith("about:")) {
                continue;
            }
            return found.normalName().equals("iframe") && isBare(teaser, target) ? "" : target;
        }
        Element link = teaser.selectFirst("a[href]");
        // A link in a box of that name leads to a video if the box shows what of.
        if (link == null || (teaser.selectFirst("img, amp-img") == null && !hasClock(teaser))) {
            return "";
        }
        return link.attr("href");
    }

    /** Whether a box adds nothing to the frame of a known site, which is an embed then. */
    private static boolean isBare(Element teaser, String target) {
        boolean known = WebUrls.parse(target)
                .flatMap(url -> Embeds.provider(url.getHost()))
                .isPresent();
        return known
                && teaser.selectFirst("img, amp-img") == null
                && PlainText.collapse(teaser.text()).isEmpty();
    }

    private static boolean hasClock(Element teaser) {
        return CLOCK.matcher(teaser.text()).find();
    }

    /** The element in a box that holds its title. */
    private static @Nullable Element titled(Element teaser) {
        for (String selector :
                new String[] {"h1, h2, h3, h4, h5, h6", "[class*=title], [itemprop=name]", "figcaption"}) {
            Element found = teaser.selectFirst(selector);
            if (found != null && !line(found).isEmpty()) {
                return found;
            }
        }
        return null;
    }

    private static String line(Element title) {
        return line(title.hasAttr("content") ? title.attr("content") : title.text());
    }

    private static @Nullable String title(Element teaser) {
        Element titled = titled(teaser);
        if (titled != null) {
            return line(titled);
        }
        for (String attribute : new String[] {"title", "aria-label", "data-title", "data-video-title"}) {
            Element found = teaser.selectFirst("[" + attribute + "]");
            if (found != null && !found.attr(attribute).isBlank()) {
                return line(found.attr(attribute));
            }
        }
        // Text of the element itself is for readers whose browser cannot play it.
        String text = teaser.normalName().equals("video") ? "" : line(teaser.text());
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
        Element video = teaser.selectFirst("[poster]");
        if (video != null) {
            return WebUrls.resolved(base, video.attr("poster"));
        }
        Element image = teaser.selectFirst("img, amp-img");
        return image == null ? null : Pictures.source(image, base);
    }
}
