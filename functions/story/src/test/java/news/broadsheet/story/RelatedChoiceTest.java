package news.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RelatedChoiceTest {

    private final Card drought = card("drought", "Rain ends the long drought", 0);
    private final RelatedChoice choice = new RelatedChoice(drought);

    @Nested
    class Order {

        @Test
        void thoseThatShareMostTermsComeFirst() {
            Card one = card("one", "Rain at last", 1);
            Card three = card("three", "After the long drought, rain", 9);

            assertThat(choice.among(List.of(one, three))).containsExactly(three, one);
        }

        @Test
        void amongEqualsTheNewestComesFirst() {
            Card older = card("older", "Rain in the north", 9);
            Card newer = card("newer", "Rain in the south", 1);

            assertThat(choice.among(List.of(older, newer))).containsExactly(newer, older);
        }

        @Test
        void tooFewThatShareAnythingAreFilledUpWithTheNewestOfTheSection() {
            Card filler = card("filler", "Football results", 1);
            Card older = card("older", "Concert tonight", 2);
            Card match = card("match", "Drought: a history", 50);

            assertThat(choice.among(List.of(older, filler, match))).containsExactly(match, filler, older);
        }

        @Test
        void theChoiceDoesNotDependOnTheOrderOfTheCandidates() {
            List<Card> cards = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                cards.add(card(
                        "c" + i,
                        List.of("Rain", "Drought", "Football", "Long rain").get(i % 4) + " " + i,
                        i / 4));
            }
            List<Card> chosen = choice.among(cards);
            Random random = new Random(1);
            for (int i = 0; i < 50; i++) {
                Collections.shuffle(cards, random);
                assertThat(choice.among(cards)).isEqualTo(chosen);
            }
        }
    }

    @Nested
    class Exclusion {

        @Test
        void anArticleIsNotRelatedToItself() {
            assertThat(choice.among(List.of(drought))).isEmpty();
        }

        @Test
        void oneSourcesHeadlineIsShownOnce() {
            Card first = card("first", "Rain at last", 2);
            Card again = card("again", " RAIN  at last ", 1);
            Card echo = card("echo", "Rain ends the long drought", 1);

            assertThat(choice.among(List.of(first, again, echo))).containsExactly(again);
        }

        @Test
        void anotherSourcesSameHeadlineIsAnotherVoice() {
            Card other = Samples.article("other")
                    .source(Samples.source("weekly").build())
                    .headline("Rain ends the long drought")
                    .card();

            assertThat(choice.among(List.of(other))).containsExactly(other);
        }

        @Test
        void otherSectionsAreNotRelated() {
            Card sport = article("sport", "Rain ends the long drought game", 1)
                    .section(Section.SPORT)
                    .card();

            assertThat(choice.among(List.of(sport))).isEmpty();
        }

        @Test
        void thereAreAtMostSix() {
            List<Card> cards = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                cards.add(card("c" + i, "Rain " + i, i));
            }

            assertThat(choice.among(cards)).hasSize(RelatedStore.MOST);
        }
    }

    private static Card card(String name, String headline, int minutesAgo) {
        return article(name, headline, minutesAgo).card();
    }

    private static SampleArticle article(String name, String headline, int minutesAgo) {
        return Samples.article(name).headline(headline).publishedAt(Samples.NOW.minusSeconds(60L * minutesAgo));
    }
}
