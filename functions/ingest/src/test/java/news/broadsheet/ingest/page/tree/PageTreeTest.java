package news.broadsheet.ingest.page.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.broadsheet.ingest.page.tree.TreeText.Both;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The tree is jsoup's, whatever the page; which way it was read shows in nothing but the time. */
class PageTreeTest {

    /** Read by the short way, every one. */
    static final List<String> SHORT_WAY = List.of(
            "",
            "  \n ",
            "text",
            "<!DOCTYPE html><html lang=en><head><title>A &amp; B</title></head><body><p>One<p>Two</body></html>\n",
            "<!doctype HTML PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" 'http://www.w3.org/TR/x.dtd'><p>x<table></table>",
            "<!DOCTYPE html SYSTEM 'about:legacy-compat' ><p>x",
            "<p>quirks<table><tr><td>in p</table>",
            "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><p>x",
            "<!-- a --><!--><!---><!----><!-- b --!><![if IE]>x<![endif]><!--[if lt IE 9]><p><![endif]--></?><p>y",
            " <html> <head> <meta charset=utf-8> <base href='/x/'> <base href=/y/> </head> <link href=a> <script>1</script> <body>"
                    + " <base href=z> </body> <!-- c --> </html> <!-- d --> \n",
            "<title>a</title>text in head<meta name=a content=b>",
            "<body class=a>x</body>y</html>z<p>w</html>",
            "<html a=1><body b=2><p>x<html a=2 c=3 d><body b=4 e=5>y",
            "</p></br></html></body></head></div>x",
            "<p>a</br>b</p>c</p>d",
            "<a href=1>x<a href=2>y<div>z</div></a>",
            "<p><b>bold<i>both<p>again</b>italic</i>plain",
            "<b a=1><b a=1><b a=1><b a=1><p></p></b></b></b></b>x",
            "<nobr>a<nobr>b</nobr>c",
            "<a><p></a>x",
            "<b>1<b>2<b>3<b>4<p></b></b></b></b><p>x",
            "<b>1<p>2<i>3<div>4</b>5</i>6</div>7</p>8",
            "<a><b><i><u><em><div>x</a>y</b>z<p>w</i></div></u>v",
            "<b><b><b><b><b><b><b><b><b><b><p>x</b></b></b></b></b></b></b></b></b>y",
            "<table><tr><td><b><p>x</b>y</td></tr></table></b>z",
            "<ul><li>a<li>b<ul><li>c</ul><li><div><li>d</ul><li>e",
            "<dl><dt>a<dd>b<dt>c<div><dd>d</dl>",
            "<h1>a<h2>b</h3>c<h4>d<p>e</h4>",
            "<pre>\n a\n</pre><pre>\r\nb</pre><listing>\nc</listing><textarea>\n<b>&lt;x</textarea>",
            "<form><input><p><button>a<button>b</form><input><form><form><select><option>a<option>b<optgroup><option>c</select>",
            "<select><option>a<input><select><select>b<hr>c</select><option>d<option>e<optgroup>f",
            "<ruby>a<rp>(<rt>b<rp>)<rb>c<rtc>d<rt>e</ruby>",
            "<object><p>a<applet>b</object>c</applet><marquee><b>d</marquee>e",
            "<table><caption>a<b>b</caption><colgroup><col><col></colgroup><col> <thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tr><td>e"
                    + "<tfoot><td>f</table>g",
            "<table><tr><td><table><tr><td>a</table>b</td></table>c",
            "<table><tr><td>a</body></html></caption></th><td>b<caption>c</caption></table>",
            "<table><script>1</script><style>2</style><noscript>3</noscript><tr><noscript><td>4</noscript></table>",
            "<script>if (a<b && '<!--' + \"</scrip\" + '</scripty>') {}</SCRIPT >x<style>a>b{}</style\n>",
            "<script/>var x = 1;</script/><iframe><p></iframe><noembed><p></noembed><noframes><p></noframes><style/></style>",
            "<head><noscript><link><style>a</style><p>x<form><input></form></p></noscript><noscript><img></noscript></head><p>y",
            "<p>a<noscript><p>b</div><form><input></noscript>c</noscript>d",
            "<noscript>never <b>closed",
            "<p>a <svg viewbox='0 0 1 1' XLINK:HREF=#a><title>t &amp; u</title><lineargradient/><g><path d=M0><a>b</a></path></g></svg> c",
            "<svg/><svg><style>a<b</style><foreignobject></foreignobject><desc>d</desc></SVG>x",
            "<p id=a ID=b class = 'c' d= e f='' g=\"&amp;&lt;&copy;&copy=1&copyx&#x27;&#39;\" h=a&b=c&amp= i/j/k=/>x",
            "<a ='x' \"b\" 'c=d e=f\"g' <h=i` j=>x</a>",
            "<a\thref\n=\n\"x\"title='y'class=z>w",
            "<DIV CLASS=A><SPAN>b</span></Div><my-tag>x</my-tag><x:y/><z<w>v",
            "a < b <3 & c &amp d &ampe &notit; &nbsp; &#160; &#x41; &#65 &#128; &#0; &#xD800; &#99999999; &; &#; &#x; &fjlig; &bogus;",
            "x <",
            "<img src=a><br/><hr/><input/><image src=b><embed><wbr><area><keygen><param><source><track>",
            "<tr>a<td>b<caption>c<head>d<frame>e<col>f",
            "<span><div></span>x</div></span></sarcasm>y",
            "\ud83d\udcf0 Äpfel <p title='日本'>é</p><ünknown Ä=1>ß");

    /** What pages are made of, whole and broken. */
    private static final List<String> MARKS = List.of(
            "<",
            ">",
            "/",
            "!",
            "--",
            "-",
            "&",
            ";",
            "=",
            "\"",
            "'",
            " ",
            "\n",
            "\r",
            "\t",
            "\f",
            "#",
            "x",
            "a",
            "p",
            "1",
            "amp",
            "lt",
            "<a ",
            "</a",
            "<p",
            "</p>",
            "<!--",
            "-->",
            "<!",
            "<?",
            "]]>",
            "<script>",
            "</script",
            "<title>",
            "</title>",
            "é",
            "\ud83d\ude00",
            "td",
            "`",
            "<!doctype ",
            "html",
            "public",
            "\u00a0",
            "&#",
            "not",
            "<svg>",
            "?",
            "<textarea>",
            "</textarea >",
            "<style>",
            "</style/");

    /** Left to jsoup, every one. */
    static final List<String> LONG_WAY = List.of(
            "<table> <form> <input type=HIDDEN> <tr> <td> <form> x </form> </td> </form> </p> </table> </form> y",
            "<table><td>a</td></tr></tbody></caption></table><table><table>x</table>",
            "<table><tr><td>a</table><table><a><p>x</a></table>",
            "<table>x<tr><td>y</table>",
            "<table><tr><div>x</div></table>",
            "<template><p>x</template>",
            "<frameset><frame></frameset>",
            "<plaintext>x",
            "<xmp><p></xmp>",
            "<math><mi>x</mi></math>",
            "<svg><p>x</svg>",
            "<svg><foreignobject><div>x</div></foreignobject></svg>",
            "<svg><![CDATA[x]]></svg>",
            "<script><!-- <script></script> --></script>",
            "<script>x",
            "<p class=a",
            "<!-- x",
            "a</>b",
            "<?php x ?>y",
            "a\0b",
            "a\uffffb",
            "<!DOCTYPE html bogus>x",
            "<p>x<body A=1>",
            "<div>".repeat(600) + "x");

    @ParameterizedTest
    @FieldSource("SHORT_WAY")
    void a_page_is_read_by_the_short_way(String page) {
        Both both = TreeText.both(page);
        assertThat(both.ours()).isEqualTo(both.jsoup());
        assertThat(both.givenUp()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LONG_WAY")
    void a_page_is_left_to_jsoup(String page) {
        Both both = TreeText.both(page);
        assertThat(both.ours()).isEqualTo(both.jsoup());
        assertThat(both.givenUp()).hasSize(1);
    }

    @Test
    void a_page_may_end_anywhere() {
        for (String page : SHORT_WAY) {
            // Half a character is no text that bytes could hold.
            for (int end = 0; end < page.length(); end = page.offsetByCodePoints(end, 1)) {
                assertSame(page.substring(0, end));
            }
        }
    }

    @Test
    void tags_may_stand_in_any_order() {
        Random random = new Random(20_261_127);
        String[] names =
                ("a b i em font nobr p div span ul ol li dl dt dd h1 h2 h3 table caption colgroup col tbody thead tfoot tr td th form button"
                                + " select option optgroup input textarea pre script style title meta link base html head body noscript svg path"
                                + " iframe img image br hr object marquee ruby rt rp rb rtc section address my-own g desc a b p td tr table div")
                        .split(" ", -1);
        String[] texts = {" ", "\n", "x", "a &amp; b", "&nbsp;", "<!-- c -->", " y "};
        for (int i = 0; i < 60_000; i++) {
            StringBuilder page = new StringBuilder(random.nextInt(3) == 0 ? "<!DOCTYPE html>" : "");
            int parts = 1 + random.nextInt(24);
            for (int part = 0; part < parts; part++) {
                String name = names[random.nextInt(names.length)];
                switch (random.nextInt(5)) {
                    case 0 -> page.append(texts[random.nextInt(texts.length)]);
                    case 1, 2 -> page.append("</").append(name).append('>');
                    default ->
                        page.append('<').append(name).append(attributes(random)).append('>');
                }
            }
            assertSame(page.toString());
        }
    }

    private static String attributes(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> " class=a";
            case 1 -> "/";
            case 2 -> " type=hidden id='x'";
            case 3 -> " href='?a=1&amp;b=2&c=3' HREF=x";
            default -> "";
        };
    }

    @Test
    void marks_may_stand_anywhere() {
        Random random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            StringBuilder page = new StringBuilder();
            int parts = 1 + random.nextInt(20);
            for (int part = 0; part < parts; part++) {
                page.append(MARKS.get(random.nextInt(MARKS.size())));
            }
            assertSame(page.toString());
        }
    }

    @Test
    void every_reference_is_resolved_as_jsoup_does() {
        for (String name :
                "amp lt gt quot nbsp copy eacute ndash rsquo hellip notin fjlig NotEqualTilde bne AMP Eacute frac12 there4 b.alpha"
                        .split(" ", -1)) {
            for (String behind : List.of("", ";", "=", "x", "1", " ", "&", ";;")) {
                String reference = "&" + name + behind;
                assertSame("<p>" + reference + "<p title=\"" + reference + "\"><p title=" + reference + "><title>"
                        + reference + "</title>");
            }
        }
        for (int point = 0; point < 0x11_0010; point += point < 0x300 ? 1 : 997) {
            String decimal = "&#" + point + ";";
            String hex = "&#x" + Integer.toHexString(point) + ";&#X"
                    + Integer.toHexString(point).toUpperCase(Locale.ROOT);
            assertSame("<p>" + decimal + hex + "<p title='" + decimal + hex + "'>");
        }
    }

    @Test
    void bytes_are_sound_where_the_decoder_replaces_nothing() {
        Random random = new Random(3);
        byte[] likely = {
            0, 0x41, 0x7f, -128, -1, -62, -32, -19, -16, -12, -65, -97, -96, -17, -67, -65, -12, -113, -112, -64, -11
        };
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(14)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = likely[random.nextInt(likely.length)];
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            Utf8 seen = Utf8.of(bytes);
            boolean sound = text.indexOf('\ufffd') < 0;
            assertThat(seen.isSound()).isEqualTo(sound);
            assertThat(seen.isAscii()).isEqualTo(text.chars().allMatch(c -> c < 0x80));
            assertThat(seen.isPlain()).isEqualTo(sound && text.indexOf('\0') < 0 && text.indexOf('\uffff') < 0);
        }
    }

    private static void assertSame(String page) {
        Both both = TreeText.both(page);
        assertThat(both.ours()).as(page).isEqualTo(both.jsoup());
    }

    /** Usual names have a table of their own, in front of jsoup's. */
    @Test
    void aReferenceIsWhatJsoupMakesOfIt() {
        Random random = new Random(20_261_127);
        String[] pieces = {
            "&amp;", "&nbsp;", "&quot;", "&apos;", "&uuml;", "&Uuml;", "&hellip;", "&raquo;", "&AMP;", "&notit;",
                    "&amp", "&uuml",
            "&lt", "&unknown;", "&Amp;", "&frac12;", "&sup2;", "&fjlig;", "&#228;", "&", ";", "x", "=", " "
        };
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Document page = read("<p title=\"" + text + "\">" + text + "</p>");
            Element paragraph = page.expectFirst("p");
            assertThat(paragraph.attr("title"))
                    .as(text.toString())
                    .isEqualTo(Parser.unescapeEntities(text.toString(), true));
            assertThat(paragraph.wholeText())
                    .as(text.toString())
                    .isEqualTo(Parser.unescapeEntities(text.toString(), false));
        }
    }

    @Test
    void pagesShareTheTagsOfTheirElements() {
        assertThat(read("<p>a").expectFirst("p").tag())
                .isSameAs(read("<p>b").expectFirst("p").tag());
        assertThat(read("<p>a").expectFirst("p").tag())
                .isEqualTo(Jsoup.parse("<p>a").expectFirst("p").tag());
    }

    private static Document read(String html) {
        return PageTree.of(html.getBytes(StandardCharsets.UTF_8), "https://news.example/", true);
    }
}
