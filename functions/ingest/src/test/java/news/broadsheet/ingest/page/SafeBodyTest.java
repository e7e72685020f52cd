package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.lambda.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page or a feed smuggles in, a reader that escapes text and puts our URLs into href and src runs nothing: read
 * back, its HTML holds only the elements it wrote, and only web addresses (RFC 3986 http and https; mailto for links).
 */
class SafeBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final String URL = "https://herald.example/2026/ferry";
    private static final String SENTENCE =
            "The ferry left the harbour before dawn, with forty people and a piano on board. ";
    private static final String LONG = SENTENCE.repeat(4);

    /** Strings that readers put where a browser follows them; every other one is shown as text. */
    private static final Set<String> ADDRESSES =
            Set.of("url", "href", "poster", "src", "link", "thumbnail", "canonicalUrl", "addresses");

    /** Control characters that are no line's end or tab: a terminal obeys them. */
    private static final Pattern CONTROL = Pattern.compile("(?s).*[\\p{Cntrl}&&[^\n\r\t]].*");

    /** Whose frames may be shown; {@code Embeds} has the same or fewer. A new provider is a decision: it is added here, too. */
    private static final List<String> FRAMES = List.of("""
        youtube.com¦youtube-nocookie.com¦youtu.be¦vimeo.com¦dailymotion.com¦twitter.com¦x.com¦instagram.com¦\
        facebook.com¦tiktok.com¦bsky.app¦soundcloud.com¦spotify.com¦apple.com¦dwcdn.net¦flourish.studio¦\
        infogram.com¦google.com¦twitch.tv¦threads.net¦reddit.com¦ted.com¦brightcove.net¦jwplayer.com¦\
        wistia.net¦streamable.com¦giphy.com¦openstreetmap.org¦documentcloud.org¦mastodon.social¦bandcamp.com¦\
        mixcloud.com\
        """.split("¦", -1));

    private static final List<String> TARGETS = List.of("""
        javascript:alert(1)¦JaVaScRiPt:alert(1)¦ javascript:alert(1)¦\1javascript:alert(1)¦\
        java\tscript:alert(1)¦java\nscript:alert(1)¦java&#x0A;script:alert(1)¦javascript&colon;alert(1)¦\
        &#106;avascript:alert(1)¦&#0000106avascript:alert(1)¦javascript\240:alert(1)¦\
        &#x2028;javascript:alert(1)¦java\0script:alert(1)¦vbscript:msgbox(1)¦\
        data:text/html,<script>alert(1)</script>¦data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+¦\
        DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==¦feed:javascript:alert(1)¦\
        view-source:javascript:alert(1)¦blob:https://evil.example/1¦file:///etc/passwd¦ftp://evil.example/¦\
        filesystem:https://evil.example/x¦jar:https://evil.example!/x¦about:blank¦intent://evil#Intent;end¦\
        tel:1¦https:javascript:alert(1)¦https://user:pw@evil.example/¦//evil.example\\@herald.example/¦\
        https://evil.example/" onload="alert(1)¦https://evil.example/' onload='alert(1)¦\
        https://evil.example/><script>alert(1)</script>¦/a" onerror="alert(1)¦\
        mailto:a@b.example?body=<script>alert(1)</script>¦mailto:javascript:alert(1)¦\
        mailto:a@b.example" onclick="alert(1)\
        """.split("¦", -1));

    /** Where an address stands; each with double quotes, with single quotes and with none. */
    private static final List<String> CARRIERS = List.of("""
        <a href=%s>here</a>¦<p>text <a href=%s><img src=/a.jpg></a></p>¦<img src=%s>¦<img srcset=%s>¦\
        <img data-src=%s>¦<picture><source srcset=%s><img src=%s></picture>¦\
        <figure><a href=%s><img src=%s></a><figcaption>c</figcaption></figure>¦\
        <video poster=%s src=%s></video>¦<video><source src=%s></video>¦<audio src=%s></audio>¦\
        <div class=video><a href=%s><img src=%s><h3>Film</h3><span class=duration>1:00</span></a></div>¦\
        <div class=video-teaser data-video-url=%s><h3>Film</h3></div>¦<iframe src=%s></iframe>¦\
        <iframe data-src=%s></iframe>¦<embed src=%s>¦<object data=%s></object>¦\
        <blockquote class=twitter-tweet cite=%s><a href=%s>x</a></blockquote>¦\
        <blockquote class=instagram-media data-instgrm-permalink=%s></blockquote>¦\
        <blockquote cite=%s>Said.<cite>%s</cite></blockquote>¦<svg><a xlink:href=%s><text>x</text></a></svg>¦\
        <amp-img src=%s></amp-img>¦<amp-iframe src=%s></amp-iframe>¦<noscript><img src=%s></noscript>¦\
        <base href=%s><a href=x>x</a><img src=x.jpg>¦<link itemprop=url href=%s>¦\
        <form action=%s><button formaction=%s>x</button></form>¦<meta itemprop=contentUrl content=%s>¦\
        <area href=%s>\
        """.split("¦", -1));

    /** Markup that browsers, sanitisers and parsers have read differently. */
    private static final List<String> MARKUP = List.of("""
        <script>alert(1)</script>¦<scr<script>ipt>alert(1)</script>¦<img src=x onerror=alert(1)>¦\
        <svg onload=alert(1)>¦<svg/onload=alert(1)//¦<p onclick=alert(1)>x</p>¦\
        <iframe srcdoc='<script>alert(1)</script>'></iframe>¦\
        <iframe src=https://evil.example/youtube.com></iframe>¦\
        <iframe src=https://youtube.com.evil.example/embed/1></iframe>¦\
        <iframe src=https://evilyoutube.com/embed/1></iframe>¦\
        <iframe src='https://evil.example#.youtube.com'></iframe>¦\
        <noscript><p title="</noscript><img src=x onerror=alert(1)>">¦\
        <math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>¦\
        <math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>¦\
        <svg><style><img src=x onerror=alert(1)></style></svg>¦\
        <svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>¦\
        <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">¦\
        <template><script>alert(1)</script></template>¦\
        <textarea></textarea><img src=x onerror=alert(1)></textarea>¦\
        <title><a id="</title><img src=x onerror=alert(1)>">¦\
        <xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>¦<plaintext><script>alert(1)</script>¦\
        <listing>&lt;img onerror=alert(1) src=x></listing>¦<style>@import 'javascript:alert(1)';</style>¦\
        <p style="background:url(javascript:alert(1))">x</p>¦<!--><script>alert(1)</script>-->¦\
        <![CDATA[<script>alert(1)</script>]]>¦<?xml-stylesheet href="javascript:alert(1)"?>¦\
        <a href="x" href="javascript:alert(1)"onclick=alert(1)>x</a>¦<img src="x""onerror=alert(1)//>¦\
        <img/src/onerror=alert(1)>¦<img src='x'onerror='alert(1)'¦<table><td><script>alert(1)</script>¦\
        <select><option><script>alert(1)</script>¦<marquee onstart=alert(1)>x</marquee>¦\
        <details open ontoggle=alert(1)>x</details>¦\
        <meta http-equiv=refresh content='0;url=javascript:alert(1)'>¦\
        <link rel=stylesheet href=//evil.example>¦<body onload=alert(1)>¦\
        &lt;script&gt;alert(1)&lt;/script&gt;¦&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;¦\
        \u202e<b>x</b>\u0000\u0008<i>y</i>¦</article></main></body></html><script>alert(1)</script>\
        """.split("¦", -1));

    @Test
    void aCorpusOfPayloadsLeavesNothingToRun() throws IOException {
        Path corpus = Path.of(System.getProperty("corpora", "."), "xss-dompurify.zip");
        boolean there = Files.isRegularFile(corpus);
        if (!there) {
            System.out.println("xss-dompurify is skipped: it is not where -Dcorpora points");
        }
        assumeTrue(there, "no corpus xss-dompurify");
        List<String> payloads = new ArrayList<>();
        try (ZipFile zip = new ZipFile(corpus.toFile())) {
            byte[] lines = zip.getInputStream(zip.getEntry("cases.jsonl")).readAllBytes();
            new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(
                            line -> payloads.add(Json.read(line).path("payload").asString("")));
        }

        payloads.forEach(SafeBodyTest::isHarmlessEverywhere);

        assertThat(payloads).hasSizeGreaterThan(200);
        System.out.println("xss-dompurify: nothing executable left of " + payloads.size() + " payloads");
    }

    @Test
    void addressesOfEveryKindLeaveNothingToRun() {
        int count = 0;
        for (String carrier : CARRIERS) {
            for (String target : TARGETS) {
                String quoted = carrier.replace("%s", "\"" + target + "\"");
                isHarmless(page("", "<p>" + LONG + "</p>" + quoted + "<p>" + LONG + "</p>"), quoted);
                for (String quote : new String[] {"\"", "'", ""}) {
                    String html = carrier.replace("%s", quote + target + quote);
                    isHarmless(PageUnderstanding.ofContent(html + "<p>" + LONG + "</p>", URL, ""), html);
                    count++;
                }
            }
        }
        System.out.println("nothing executable left of " + count + " addresses in elements of our own");
    }

    @Test
    void markupOfEveryKindLeavesNothingToRun() {
        MARKUP.forEach(SafeBodyTest::isHarmlessEverywhere);
    }

    /** What the page says of itself is addresses, too. */
    @Test
    void addressesInTheHeadLeaveNothingToRun() {
        for (String target : TARGETS) {
            String quoted = "\"" + target.replace("\"", "&quot;") + "\"";
            String head =
                    ("<link rel=canonical href=%s><link rel=amphtml href=%s><meta property=og:url content=%s><meta"
                                    + " property=og:image content=%s><meta name=twitter:image content=%s><meta property=og:video"
                                    + " content=%s><link rel=image_src href=%s><base href=%s><meta property=og:site_name"
                                    + " content=%s><meta property=article:author content=%s>")
                            .replace("%s", quoted);
            String json = json(target);
            String ld = ("{\"@type\": \"NewsArticle\", \"url\": %s, \"mainEntityOfPage\": %s, \"image\": [%s, {\"url\":"
                            + " %s}], \"author\": {\"url\": %s, \"name\": %s}, \"video\": {\"@type\": \"VideoObject\","
                            + " \"name\": \"Film\", \"contentUrl\": %s, \"embedUrl\": %s, \"thumbnailUrl\": %s}}")
                    .replace("%s", json);
            isHarmless(page(head, "<article><p>" + LONG + "</p></article>"), target);
            isHarmless(page(script(ld), "<article><p>" + LONG + "</p></article>"), target);
        }
    }

    /** In the text, in a line, and in every field that becomes text. */
    private static void isHarmlessEverywhere(String payload) {
        String json = json(payload + LONG);
        String markup = json("<p>" + LONG + "</p>" + payload + "<p>" + LONG + "</p>");
        String attribute = "\"" + payload.replace("&", "&amp;").replace("\"", "&quot;") + "\"";
        isHarmless(page("", "<article><p>" + LONG + "</p>" + payload + "<p>" + LONG + "</p></article>"), payload);
        isHarmless(page("", "<article><p>" + LONG + payload + LONG + "</p></article>"), payload);
        isHarmless(page("", payload), payload);
        isHarmless(
                page(
                        "<title>" + payload + "</title><meta name=author content=" + attribute
                                + "><meta name=description content=" + attribute + ">",
                        "<article><h1>" + payload + "</h1><p class=byline>By " + payload
                                + "</p><figure><img src=/a.jpg alt=" + attribute + "><figcaption>"
                                + payload + "</figcaption></figure><p>" + LONG + "</p><blockquote><p>Said.</p><cite>"
                                + payload
                                + "</cite></blockquote><ul><li>" + payload + "</ul><table><tr><th>" + payload
                                + "<th>b<tr><td>" + payload
                                + "<td>b</table><pre>" + payload + "</pre></article>"),
                payload);
        for (String body : new String[] {json, markup}) {
            String text = body.replace("</", "<\\/");
            isHarmless(
                    page(
                            script("{\"@type\": \"NewsArticle\", \"headline\": " + text + ", \"articleBody\": " + text
                                    + ", \"author\": " + text + "}"),
                            ""),
                    payload);
            isHarmless(
                    page(
                            "<script id=__NEXT_DATA__ type=application/json>{\"props\": {\"pageProps\": {\"article\":"
                                    + " {\"title\": "
                                    + text + ", \"body\": " + text + ", \"content\": [{\"type\": \"html\", \"text\": "
                                    + text + "}]}}}}</script>",
                            "<div id=__next></div>"),
                    payload);
        }
        isHarmless(PageUnderstanding.ofContent(payload, URL, ""), payload);
        isHarmless(PageUnderstanding.ofContent("<p>" + LONG + payload + "</p>", null, payload), payload);
    }

    private static String json(String text) {
        return new String(Json.write(json -> json.writeString(text)), StandardCharsets.UTF_8);
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static ArticlePage page(String head, String body) {
        String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        return PageReader.parse(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URI.create(URL))
                .map(tree -> PageUnderstanding.explained(tree, NOW))
                .orElseThrow();
    }

    private static void isHarmless(Object understood, String payload) {
        Rendered rendered = new Rendered(payload);
        rendered.value("", understood);
        Document read = Jsoup.parseBodyFragment(rendered.html.toString());
        assertThat(read.body().getAllElements()).as(payload).hasSize(rendered.elements + 1);
        for (Element element : read.body().children()) {
            assertThat(element.normalName()).as(payload).isIn("p", "a", "iframe");
            assertThat(element.attributesSize()).as(payload).isLessThanOrEqualTo(1);
            element.attributes()
                    .forEach(attribute ->
                            assertThat(attribute.getKey()).as(payload).isIn("href", "src"));
        }
    }

    /** Renders any of our records: a block added later is looked into without being named here. */
    private static final class Rendered {

        private final String payload;
        private final StringBuilder html = new StringBuilder();
        private int elements;

        Rendered(String payload) {
            this.payload = payload;
        }

        void value(String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Block.Embed embed -> {
                    isAddress("url", embed.url());
                    String host = URI.create(embed.url()).getHost();
                    assertThat(FRAMES).as(payload).anyMatch(frame -> host.equals(frame) || host.endsWith("." + frame));
                    element("iframe", "src", embed.url());
                    value("provider", embed.provider());
                    value("title", embed.title());
                }
                case String address
                when ADDRESSES.contains(name) -> {
                    isAddress(name, address);
                    element("a", "href", address);
                }
                case URI address -> value("url", address.toString());
                case String text -> {
                    assertThat(text).as(payload).doesNotMatch(CONTROL);
                    html.append("<p>").append(Entities.escape(text)).append("</p>");
                    elements++;
                }
                case Iterable<?> values -> values.forEach(one -> value(name, one));
                case Record record -> components(record);
                default -> {} // Numbers, times, names of enumerations.
            }
        }

        private void components(Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    value(component.getName(), component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }

        private void element(String name, String attribute, String address) {
            html.append('<')
                    .append(name)
                    .append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(Entities.escape(address))
                    .append("\"></")
                    .append(name)
                    .append('>');
            elements++;
        }

        private void isAddress(String name, String address) {
            String lower = address.toLowerCase(Locale.ROOT);
            if (name.equals("href") && lower.startsWith("mailto:")) {
                assertThat(address).as(payload).matches("(?i)mailto:[^\\s\"'<>:?&]+");
                return;
            }
            assertThat(address).as(payload).matches("https?://[^\\s\"<>\\\\^`{|}\\p{Cntrl}]+");
            URI url = URI.create(address);
            assertThat(url.getHost()).as(payload).isNotEmpty();
            assertThat(url.getRawUserInfo()).as(payload).isNull();
        }
    }

    @Test
    void theBodyOfOnePlainPageIsRenderedAtAll() {
        Body body = page("", "<article><p>" + LONG + "<a href=/a>link</a></p></article>")
                .body();
        Rendered rendered = new Rendered("");
        rendered.value("", body);

        assertThat(rendered.html).contains(SENTENCE.strip()).contains("href=\"https://herald.example/a\"");
    }
}
