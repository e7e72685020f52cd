package news.broadsheet.ingest.page.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.ingest.page.LeftOut;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements put into each other by chance: whatever is found, nothing is found twice, out of order, or both kept and left out. */
class RandomSoupTest {

    private static final int PAGES = 600;
    private static final Pattern NUMBER = Pattern.compile("\\d{4}");

    private static final List<String> TAGS = List.of(
            "div",
            "div",
            "div",
            "p",
            "p",
            "p",
            "section",
            "article",
            "main",
            "span",
            "b",
            "a href=/x",
            "ul",
            "li",
            "h1",
            "h2",
            "blockquote",
            "table",
            "tr",
            "td",
            "aside",
            "figure",
            "figcaption",
            "header",
            "footer",
            "form",
            "pre",
            "center");

    private static final List<String> NAMES = List.of(
            "",
            "",
            "",
            "",
            "",
            " class=article-body",
            " class=sidebar",
            " class=related",
            " class=caption",
            " class=image",
            " id=comments",
            " class=has-sidebar",
            " hidden",
            " class=byline",
            " class=part");

    private static final List<String> TEXTS = List.of(
            "Nobody at the quay had seen the lantern, # was all that the keeper of the bridge would say about it.",
            "The bridge # is open again, after three years of work. The mayor was there, and so was the rain.",
            "Harbour # news",
            "Read also: # the flood",
            "About the author",
            "12 March #",
            "The harbour bridge opens again");

    private final StringBuilder html = new StringBuilder();
    private int number = 1000;

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void grow(Random random, int depth) {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int kind = random.nextInt(10);
            if (depth == 0 || kind < 3) {
                html.append(one(TEXTS, random).replace("#", String.valueOf(number++)))
                        .append(" ");
            } else if (kind == 3) {
                html.append(random.nextBoolean() ? "<br><br>" : "<img src=/a.jpg>");
            } else {
                String tag = one(TAGS, random);
                html.append('<').append(tag).append(one(NAMES, random)).append('>');
                grow(random, depth - 1);
                html.append("</").append(tag.replace(" href=/x", "")).append('>');
            }
        }
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77, 777, 7777})
    void nothingIsTwiceOrOutOfOrderOrBothTextAndLeftOut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PAGES; i++) {
            html.setLength(0);
            number = 1000;
            grow(random, 7);
            ArticleText found = SmallPages.find(html.toString());
            List<Integer> text = numbers(found.element().text());
            Set<Integer> left = found.left().tell().stream()
                    .map(LeftOut::text)
                    .flatMap(line -> numbers(line).stream())
                    .collect(Collectors.toSet());

            List<Integer> all = numbers(Jsoup.parse(html.toString()).body().text());
            all.retainAll(Set.copyOf(text));

            assertThat(text).as("%s", html).isEqualTo(all);
            assertThat(text.stream().filter(left::contains)).as("%s", html).isEmpty();
        }
    }
}
