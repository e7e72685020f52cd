package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Video;
import org.junit.jupiter.api.Test;

/** Every word of a text that a reader sees comes out in exactly one place, whatever it is wrapped in. */
class NothingLostTest {

    private static final Pattern WORD = Pattern.compile("w\\d+w");

    private static final String[] INLINE = {
        "%s",
        "<b>%s</b>",
        "<em>%s</em>",
        "<a href='/x'>%s</a>",
        "<span class='name'>%s</span>",
        "<code>%s</code>",
        "<q>%s</q>",
        "<sup>%s</sup>",
        "<ruby>%s</ruby>",
        "<custom-x>%s</custom-x>",
        "%s<br>",
        "%s<br><br>",
        "%s &nbsp;<!-- c -->"
    };

    private static final String[] BLOCKS = {
        "<p>%s</p>",
        "<div>%s</div>",
        "<div class='gallery'>%s</div>",
        "<div class='correction'>%s</div>",
        "<div class='caption'>%s</div>",
        "<section class='slideshow'>%s</section>",
        "<h2>%s</h2>",
        "<h5>%s</h5>",
        "<blockquote>%s</blockquote>",
        "<blockquote>%s<cite>@</cite></blockquote>",
        "<blockquote class='twitter-tweet'>%s</blockquote>",
        "<figure>%s</figure>",
        "<figure>%s<figcaption>@</figcaption></figure>",
        "<figure><img src='/#.jpg'><figcaption>%s</figcaption></figure>",
        "<figure><iframe src='https://www.youtube.com/embed/x'></iframe><figcaption>%s</figcaption></figure>",
        "<figure><div><img src='/#.jpg'>@</div>%s<span class='credit'>@</span></figure>",
        "<div class='gallery'><figure><img src='/#.jpg'><figcaption>@</figcaption></figure><figure><img src='/#.jpg'>%s</figure></div>",
        "<ul><li>%s</li><li>@</li></ul>",
        "<ol><li>@<ul><li>%s</li></ul>@</li></ol>",
        "<ul>%s</ul>",
        "<dl><dt>@</dt><dd>%s</dd></dl>",
        "<table><tr><th>@</th><th>@</th></tr><tr><td>@</td><td>%s</td></tr></table>",
        "<table><caption>@</caption><tr><td>%s</td></tr></table>",
        "<table><tr><td>%s</td><td>%s</td></tr></table>",
        "<pre>%s</pre>",
        "<details><summary>@</summary>%s</details>",
        "<a href='/y'>%s</a>",
        "<span>%s</span>",
        "<strong>%s</strong>",
        "<center>%s</center>",
        "<li>%s</li>",
        "<aside>%s</aside>",
        "%s<hr>",
        "%s<img src='/#.jpg'>",
        "<video src='/#.mp4'></video>%s",
    };

    private final Random random = new Random(20_261_127);
    private int words;

    private String word() {
        return "w" + words++ + "w";
    }

    private String text(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            html.append(' ')
                    .append(INLINE[random.nextInt(INLINE.length)].replace("%s", word()))
                    .append(' ');
            if (depth > 0 && random.nextInt(3) > 0) {
                html.append(block(depth - 1));
            }
        }
        return html.toString();
    }

    private String block(int depth) {
        String html = BLOCKS[random.nextInt(BLOCKS.length)];
        while (html.contains("%s")) {
            html = html.substring(0, html.indexOf("%s")) + text(depth) + html.substring(html.indexOf("%s") + 2);
        }
        while (html.contains("@")) {
            html = html.replaceFirst("@", word());
        }
        while (html.contains("#")) {
            html = html.replaceFirst("#", "p" + words++);
        }
        return html;
    }

    @Test
    void everyWordIsInOnePlace() {
        for (int round = 0; round < 4_000; round++) {
            String html = block(1 + round % 4);

            assertThat(places(PageUnderstanding.ofContent(html, "https://herald.example/", "")))
                    .as(html)
                    .isEqualTo(found(List.of(
                            org.jsoup.Jsoup.parseBodyFragment(html).body().text())));
        }
    }

    private static Map<String, Integer> places(Body body) {
        List<String> texts = new ArrayList<>();
        texts.add(body.text());
        for (Block block : body.blocks()) {
            switch (block) {
                case Block.Image(Picture picture) -> Collections.addAll(texts, picture.caption(), picture.credit());
                case Block.Gallery gallery ->
                    gallery.pictures()
                            .forEach(picture -> Collections.addAll(texts, picture.caption(), picture.credit()));
                case Block.VideoTeaser(Video video) -> texts.add(video.title());
                case Block.AudioTeaser(Audio audio) -> texts.add(audio.title());
                case Block.Embed embed -> texts.add(embed.title());
                case Block.Quote(List<RichText> _, String cite) -> texts.add(cite);
                default -> {}
            }
        }
        return found(texts);
    }

    private static Map<String, Integer> found(List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
