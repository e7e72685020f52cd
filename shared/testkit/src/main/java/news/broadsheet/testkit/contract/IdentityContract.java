package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.testkit.SampleArticle;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleStore} promises of the names under which articles are known. */
public abstract class IdentityContract {

    protected abstract NewsPorts news();

    @Test
    void identitiesLeadToTheArticle() {
        NewsPorts news = news();
        SampleArticle a = article("a");
        news.articles().store(a.build(), a.identities(), "entry 1");
        Known known = new Known(a.id(), a.build().source().id(), "entry 1", false);
        List<Identity> asked = new ArrayList<>(a.identities());
        asked.addAll(a.identities());
        asked.add(Identity.ofUrl("https://daily.example/another"));
        assertThat(news.articles().known(asked)).hasSize(2).containsValue(known);
        news.articles().store(a.build(), a.identities(), "entry 2");
        assertThat(news.articles().known(a.identities()).values())
                .extracting(Known::fingerprint)
                .containsOnly("entry 2");
    }

    @Test
    void moreThanAHundredIdentitiesAreKnownAtOnce() {
        NewsPorts news = news();
        SampleArticle a = article("a");
        news.articles().store(a.build(), a.identities(), "entry");
        List<Identity> asked = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            asked.add(Identity.ofUrl("https://daily.example/" + i));
        }
        asked.addAll(a.identities());
        assertThat(news.articles().known(asked).keySet()).containsExactlyInAnyOrderElementsOf(a.identities());
    }

    @Test
    void aNameStaysWithTheArticleThatHadItFirst() {
        NewsPorts news = news();
        SampleArticle first = article("first").url("https://daily.example/same");
        SampleArticle second = article("second").url("https://daily.example/same");
        ArticleStoreContract.store(news, first);
        ArticleStoreContract.store(news, second);
        Identity shared = Identity.ofUrl("https://daily.example/same");
        assertThat(news.articles().known(Set.of(shared)).get(shared))
                .extracting(Known::article)
                .isEqualTo(first.id());
    }

    @Test
    void aKnownArticleMayBeGivenMoreNamesButNoneThatIsTaken() {
        NewsPorts news = news();
        ArticleStoreContract.store(news, article("a"));
        ArticleStoreContract.store(news, article("b"));
        Identity more = Identity.ofUrl("https://daily.example/more");
        Identity taken = article("b").identities().getFirst();
        Known known = first(news, article("a"));
        news.articles().addNames(known, List.of(more, taken));
        news.articles().addNames(known, List.of(more));
        assertThat(news.articles().known(List.of(more))).containsEntry(more, known);
        assertThat(known(news, taken).article()).isEqualTo(article("b").id());
    }

    @Test
    void aSourceThatInventsNamesFillsNoTable() {
        NewsPorts news = news();
        ArticleStoreContract.store(news, article("a"));
        Known known = first(news, article("a"));
        List<Identity> invented = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            invented.add(Identity.ofGuid(known.owner(), "invented " + i));
            news.articles().addNames(known, List.of(invented.getLast()));
        }
        assertThat(news.articles().known(invented)).hasSize(ArticleStore.MOST_NAMES - 2);
        Known unknown = new Known(article("never stored").id(), known.owner(), "entry", false);
        news.articles().addNames(unknown, List.of(Identity.ofUrl("https://daily.example/none")));
        assertThat(news.articles().known(List.of(Identity.ofUrl("https://daily.example/none"))))
                .isEmpty();
    }

    @Test
    void aNameAddedLaterIsWithdrawnWithTheArticle() {
        NewsPorts news = news();
        ArticleStoreContract.store(news, article("a"));
        Identity more = Identity.ofUrl("https://daily.example/more");
        Known known = first(news, article("a"));
        news.articles().addNames(known, List.of(more));
        news.articles().withdraw(article("a").id(), "reason", NOW);
        assertThat(known(news, more).withdrawn()).isTrue();
    }

    private static Known first(NewsPorts news, SampleArticle article) {
        Identity name = article.identities().getFirst();
        return known(news, name);
    }

    private static Known known(NewsPorts news, Identity name) {
        return Objects.requireNonNull(news.articles().known(List.of(name)).get(name));
    }
}
