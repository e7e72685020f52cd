package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import org.junit.jupiter.api.Test;

/** What every {@link RelatedStore} promises. */
public abstract class RelatedStoreContract {

    private static final ArticleId ID = article("a").id();

    protected abstract NewsPorts news();

    @Test
    void nothingIsRelatedUntilItIsSaid() {
        assertThat(news().related().related(ID)).isEmpty();
    }

    @Test
    void cardsComeBackInTheirOrder() {
        RelatedStore related = news().related();
        List<Card> cards = List.of(article("c").card(), article("b").card());
        related.relate(ID, cards);
        assertThat(related.related(ID)).isEqualTo(cards);
    }

    @Test
    void cardsAreReplaced() {
        RelatedStore related = news().related();
        related.relate(ID, List.of(article("b").card()));
        related.relate(ID, List.of(article("c").card()));
        assertThat(related.related(ID)).containsExactly(article("c").card());
        related.relate(ID, List.of());
        assertThat(related.related(ID)).isEmpty();
    }

    @Test
    void noMoreThanTheMostAreKept() {
        RelatedStore related = news().related();
        List<Card> cards =
                IntStream.range(0, 9).mapToObj(i -> article("r" + i).card()).toList();
        related.relate(ID, cards);
        assertThat(related.related(ID)).isEqualTo(cards.subList(0, RelatedStore.MOST));
    }

    @Test
    void aChangeSeesWhatIsKept() {
        RelatedStore related = news().related();
        related.change(ID, cards -> with(cards, article("b").card()));
        related.change(ID, cards -> with(cards, article("c").card()));
        related.change(ID, cards -> cards);
        assertThat(related.related(ID))
                .containsExactly(article("b").card(), article("c").card());
    }

    @Test
    void changesAtTheSameTimeAreAllKept() {
        RelatedStore related = news().related();
        IntStream.range(0, RelatedStore.MOST)
                .parallel()
                .mapToObj(i -> article("p" + i).card())
                .forEach(card -> related.change(ID, cards -> with(cards, card)));
        assertThat(related.related(ID)).hasSize(RelatedStore.MOST).doesNotHaveDuplicates();
    }

    @Test
    void besideWhatAnArticleIsShownIsNotedAndStaysNoted() {
        RelatedStore related = news().related();
        assertThat(related.besides(ID)).isEmpty();
        related.noteBeside(ID, List.of(article("b").id()));
        related.noteBeside(ID, List.of(article("c").id(), article("b").id()));
        related.noteBeside(ID, List.of());
        assertThat(related.besides(ID))
                .containsExactlyInAnyOrder(article("b").id(), article("c").id());
        assertThat(related.related(ID)).isEmpty();
    }

    private static List<Card> with(List<Card> cards, Card card) {
        return Stream.concat(cards.stream(), Stream.of(card)).toList();
    }
}
