package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final List<CopyCounts.Text> EVENT = new WrittenNews(7).articles(1, 4);
    private static final CopyCounts.Text TOLD = EVENT.get(0);

    private static Member member(String name, String headline, String text, Why why) {
        SourceRef source = new SourceRef(new SourceId(Ids.of("source")), "The Paper", "https://paper.example/");
        Instant at = NOON.plusSeconds(name.charAt(0));
        ArticleId id = new ArticleId(Ids.of(name));
        Card card = new Card(id, headline, "", null, source, Section.WORLD, "en", at, null, at, source.home(), 2, null);
        Member.Reading reading = new Member.Reading(Terms.NONE, Sketch.of(headline, text), List.of());
        return new Member(card, "The Owner", 1, reading, name, StoryId.openedBy(id), 0, why, 1);
    }

    private static Member member(String name, CopyCounts.Text told) {
        return member(name, told.headline(), told.text(), new Why.Opens());
    }

    private static ArticleId id(String name) {
        return new ArticleId(Ids.of(name));
    }

    @Nested
    class WhichArticleIsNamed {

        private final Member first = member("a", TOLD);
        private final Member again = member("b", TOLD);

        @Test
        void theOneWithTheSameWords() {
            assertThat(Copies.of(again, List.of(first, member("c", EVENT.get(1)))))
                    .contains(new Why.CopyOf(id("a"), 1));
        }

        @Test
        void noneWhereTheOthersOnlyTellOfTheSameEvent() {
            List<Member> others =
                    List.of(member("c", EVENT.get(1)), member("d", EVENT.get(2)), member("e", EVENT.get(3)));
            assertThat(Copies.of(first, others)).isEmpty();
        }

        @Test
        void neverItself() {
            assertThat(Copies.of(first, List.of(first))).isEmpty();
        }

        @Test
        void theMostSimilarOne() {
            String half = TOLD.text().substring(0, TOLD.text().length() / 2);
            Member longer = member("b", "Another headline", half + EVENT.get(1).text(), new Why.Opens());
            assertThat(Copies.of(member("c", TOLD), List.of(longer, first))
                            .orElseThrow()
                            .article())
                    .isEqualTo(id("a"));
        }

        @Test
        void theEarliestOfEquals() {
            assertThat(Copies.of(member("c", TOLD), List.of(again, first))
                            .orElseThrow()
                            .article())
                    .isEqualTo(id("a"));
        }

        @Test
        void theOriginalOfACopy() {
            Member copy = member("b", TOLD.headline(), TOLD.text(), new Why.CopyOf(id("elsewhere"), 0.9));
            assertThat(Copies.of(member("c", TOLD), List.of(copy))).contains(new Why.CopyOf(id("elsewhere"), 1));
        }

        @Test
        void theOriginalOfTheOriginalWhereItBecameACopyItself() {
            Member middle = member("b", "Another", "text that was revised since", new Why.CopyOf(id("z"), 0.8));
            Member copy = member("c", TOLD.headline(), TOLD.text(), new Why.CopyOf(id("b"), 0.9));
            assertThat(Copies.of(member("d", TOLD), List.of(middle, copy))).contains(new Why.CopyOf(id("z"), 1));
        }

        @Test
        void noneWhereTheOthersAreCopiesOfTheArticle() {
            Member copy = member("b", TOLD.headline(), TOLD.text(), new Why.CopyOf(id("a"), 1));
            assertThat(Copies.of(first, List.of(copy))).isEmpty();
        }

        @Test
        void noneWhereCopiesLeadInACircle() {
            Member one = member("b", TOLD.headline(), TOLD.text(), new Why.CopyOf(id("c"), 1));
            Member other = member("c", TOLD.headline(), TOLD.text(), new Why.CopyOf(id("b"), 1));
            assertThat(Copies.of(first, List.of(one, other))).isEmpty();
        }
    }

    @Nested
    class WithoutAText {

        private static final String HEADLINE = "Parliament votes down the budget of the island";

        @Test
        void theSameHeadlineIsACopy() {
            Member first = member("a", HEADLINE, "", new Why.Opens());
            Member again = member("b", HEADLINE.toUpperCase(java.util.Locale.ROOT), HEADLINE, new Why.Opens());
            assertThat(Copies.of(again, List.of(first))).contains(new Why.CopyOf(id("a"), 1));
        }

        @Test
        void aLabelIsNoHeadline() {
            Member first = member("a", "News in brief", "", new Why.Opens());
            assertThat(Copies.of(member("b", "News in brief", "", new Why.Opens()), List.of(first)))
                    .isEmpty();
        }

        @Test
        void aHeadlineIsNoCopyOfAnArticleUnderTheSameHeadline() {
            Member told = member("a", HEADLINE, TOLD.text(), new Why.Opens());
            assertThat(Copies.of(member("b", HEADLINE, "", new Why.Opens()), List.of(told)))
                    .isEmpty();
            assertThat(Copies.of(member("c", HEADLINE, EVENT.get(1).text(), new Why.Opens()), List.of(told)))
                    .isEmpty();
        }

        @Test
        void nothingIsACopyOfNothing() {
            Member first = member("a", "", "", new Why.Opens());
            assertThat(Copies.of(member("b", "", "", new Why.Opens()), List.of(first)))
                    .isEmpty();
        }
    }

    @Test
    void partsAreCopiesAndSoIsWhatSurroundsThem() {
        for (CopyCounts.Text told : EVENT) {
            for (List<Mutation> recipe :
                    List.of(List.of(Mutation.CUT), List.of(Mutation.MIDDLE_KEPT), List.of(Mutation.BOILERPLATE))) {
                String changed = Mutation.all(recipe, told.text(), new Random(3));
                assertThat(Copies.share(told.sketch(), Sketch.of("", changed)))
                        .as(recipe.toString())
                        .isGreaterThan(0.7);
            }
        }
    }

    @Test
    void writtenArticlesAndTheirMutations() {
        List<CopyCounts.Text> articles = new WrittenNews(20261102).articles(40, 8);
        List<CopyCounts.Pair> different = IntStream.range(0, articles.size())
                .boxed()
                .flatMap(i -> articles.subList(i + 1, articles.size()).stream()
                        .filter(other -> other.event().equals(articles.get(i).event()))
                        .map(other -> new CopyCounts.Pair(articles.get(i), other)))
                .toList();
        CopyCounts counts = CopyCounts.of(articles, different, 2);
        System.out.printf(
                "copies among written articles: %d articles, %d pairs of different ones%n%s%n",
                articles.size(), different.size(), counts);
        assertThat(counts.f()).isGreaterThanOrEqualTo(0.97);
        assertThat(counts.lowestF()).isGreaterThanOrEqualTo(0.97);
    }
}
