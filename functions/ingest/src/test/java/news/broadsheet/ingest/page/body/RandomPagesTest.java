package news.broadsheet.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages put together by chance from the parts that pages of news have: what is the article is all in its text, in order and once, and
 * nothing else is.
 */
class RandomPagesTest {

    private static final int PAGES = 400;

    private static final List<String> SIDE = List.of(
            "class=sidebar",
            "id=sidebar",
            "class='col col-right widget popular'",
            "role=complementary",
            "class=mostRead",
            "class=newsletter-box",
            "class=page__social-bar");

    private static final List<String> AD = List.of(
            "class=ad",
            "class=adslot-3",
            "class='box werbung'",
            "class=advertisement",
            "id=taboola-below",
            "class=cta-box");

    private static final List<String> RELATED = List.of(
            "class=related",
            "class=relatedPosts",
            "class='teaser-list wide'",
            "id=read-more",
            "class=recommendations",
            "class=more-stories");

    private static final List<String> COMMENTS = List.of(
            "id=comments",
            "class=comment-list",
            "class='comments comment-content'",
            "id=disqus_thread",
            "class=kommentare");

    private static final List<String> TEXT =
            List.of("class=article-body", "class=storyText", "itemprop=articleBody", "class=x1f", "", "id=c17");

    private static final List<String> WORDS = List.of(
            "bridge", "Brücke", "puente", "pont", "most", "мост", "γέφυρα", "köprü", "silta", "bro", "brug", "híd",
            "harbour", "Hafen", "puerto", "port", "порт", "λιμάνι", "liman", "satama", "hamn", "haven", "kikötő",
            "keeper", "Wärter", "guarda", "gardien");

    /** A page on its way: its HTML, the sentences that are its article's, and those that are not. */
    private static final class Draft {

        final Random random;
        final StringBuilder html = new StringBuilder();
        final List<String> article = new ArrayList<>();
        final Set<String> other = new HashSet<>();
        int number;

        Draft(long seed) {
            random = new Random(seed);
        }

        Draft add(String piece) {
            html.append(piece);
            return this;
        }

        String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }

        boolean perhaps(int percent) {
            return random.nextInt(100) < percent;
        }

        /** A sentence that is on the page only once, by its number. */
        String sentence(boolean ofArticle) {
            StringBuilder sentence = new StringBuilder("No ").append(++number).append(':');
            int words = 9 + random.nextInt(18);
            for (int i = 0; i < words; i++) {
                sentence.append(' ').append(one(WORDS)).append(perhaps(8) ? "," : "");
            }
            String said = sentence.append(perhaps(90) ? "." : "?").toString();
            if (ofArticle) {
                article.add(said);
            } else {
                other.add(said);
            }
            return said;
        }

        void paragraph(boolean ofArticle) {
            add("<p>")
                    .add(sentence(ofArticle))
                    .add(" ")
                    .add(sentence(ofArticle))
                    .add("</p>");
        }

        void box(List<String> names, int most) {
            add("<div " + one(names) + ">");
            for (int i = 1 + random.nextInt(most); i > 0; i--) {
                paragraph(false);
            }
            add("</div>");
        }

        void links(String open, String close) {
            add(open);
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                add("<li><a href=/" + i + ">" + sentence(false) + "</a></li>");
            }
            add(close);
        }
    }

    private static Draft page(long seed) {
        Draft page = new Draft(seed);
        if (page.perhaps(80)) {
            page.links("<nav><ul>", "</ul></nav>");
        }
        boolean columns = page.perhaps(50);
        page.add(columns ? "<div class=wrap><div class=main>" : "<main class=has-sidebar>");
        article(page);
        if (page.perhaps(70)) {
            page.box(RELATED, 2);
        }
        if (page.perhaps(60)) {
            page.box(COMMENTS, 3);
        }
        page.add(columns ? "</div>" : "</main>");
        if (page.perhaps(70)) {
            page.box(SIDE, 2);
        }
        page.add(columns ? "</div>" : "");
        page.add("<footer>");
        page.paragraph(false);
        return page.add("</footer>");
    }

    private static void article(Draft page) {
        page.add(page.perhaps(50) ? "<article>" : "<div class=item>").add(SmallPages.HEADLINE);
        if (page.perhaps(50)) {
            page.add("<p class=lead>").add(page.sentence(true)).add("</p>");
        }
        boolean apart = page.perhaps(70);
        page.add(apart ? "<div " + page.one(TEXT) + ">" : "");
        int paragraphs = 8 + page.random.nextInt(20);
        for (int i = 0; i < paragraphs; i++) {
            page.paragraph(true);
            if (page.perhaps(8)) {
                page.box(AD, 1);
            } else if (page.perhaps(5)) {
                page.links("<ul>", "</ul>");
            } else if (page.perhaps(8)) {
                page.add("<h2>Brug 17</h2>");
            }
        }
        page.add(apart ? "</div>" : "");
        if (page.perhaps(40)) {
            page.box(AD, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4444, 55_555})
    void theArticleIsAllOfTheText(long seed) {
        for (int i = 0; i < PAGES; i++) {
            Draft page = page(seed * PAGES + i);
            String text = SmallPages.text(page.html.toString());

            int at = -1;
            for (String sentence : page.article) {
                int found = text.indexOf(sentence, at + 1);
                assertThat(found).as("%s in%n%s", sentence, page.html).isGreaterThan(at);
                assertThat(text.indexOf(sentence)).isEqualTo(text.lastIndexOf(sentence));
                at = found;
            }
            for (String sentence : page.other) {
                assertThat(text.contains(sentence))
                        .as("%s in%n%s", sentence, page.html)
                        .isFalse();
            }
        }
    }
}
