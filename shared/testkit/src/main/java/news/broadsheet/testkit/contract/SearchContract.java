package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.paragraph;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.Hit;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.core.search.Place;
import news.broadsheet.core.search.Posting;
import news.broadsheet.core.search.Search;
import news.broadsheet.core.search.SearchFilter;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.core.search.SearchStore;
import news.broadsheet.core.search.TermCount;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.testkit.SampleArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index of search promises, {@code SearchStore} and {@code SearchIndex} together. */
public abstract class SearchContract {

    private final Source daily = source("daily").build();
    private final SampleArticle quake = article("quake")
            .headline("Earthquake shakes Antakya")
            .standfirst("Rescue teams are on the way.")
            .body(paragraph("The tremor was felt in Aleppo."));

    protected abstract SearchPorts ports();

    @BeforeEach
    void saveSource() {
        ports().news().sources().save(daily);
    }

    @Test
    void anArticleIsFoundByEachOfItsTermsAndNoOther() {
        bring(quake);
        for (String word : List.of("earthquakes ", "antakya ", "rescue ", "ALEPPO ", "daily ")) {
            assertThat(find(word)).as(word).containsExactly(quake.id());
        }
        assertThat(find("volcano ")).isEmpty();
    }

    @Test
    void aWordThatIsBeingTypedFindsWhatBeginsSo() {
        bring(quake);
        assertThat(find("earthq")).containsExactly(quake.id());
        assertThat(find("earthq ")).isEmpty();
        assertThat(ports().store().beginning("earthq", 10))
                .extracting(TermCount::term)
                .containsExactly("earthquake");
    }

    @Test
    void termsThatBeginAlikeComeInTheirOrderAndNoMoreThanAskedFor() {
        bring(article("many")
                .headline("tram trams transit transfer trout tropic")
                .standfirst(null));
        assertThat(ports().store().beginning("tr", 3))
                .extracting(TermCount::term)
                .containsExactly("tram", "transfer", "transit");
    }

    @Test
    void aRevisionTakesThePlaceOfWhatWasThere() {
        bring(quake);
        bring(quake.headline("Tremor shakes the north").revision(2, "second"));
        assertThat(find("tremor ")).containsExactly(quake.id());
        assertThat(find("antakya ")).isEmpty();
    }

    @Test
    void aWithdrawnArticleIsFoundNoMoreEvenBeforeTheIndexHears() {
        bring(quake);
        ports().news().articles().withdraw(quake.id(), "wrong", NOW);
        assertThat(find("earthquake")).isEmpty();
        settle(quake.id());
        settle(quake.id());
        assertThat(postings("earthquake", 10).items()).isEmpty();
    }

    @Test
    void aLateCallCannotBringAWithdrawnArticleBack() {
        bring(quake);
        ports().news().articles().withdraw(quake.id(), "wrong", NOW);
        settle(quake.id());
        List<Optional<IndexEntry>> answers =
                new ArrayList<>(List.of(IndexEntry.of(quake.build(), daily.rights()), Optional.empty()));
        // The article was read before it was withdrawn; what stands after writing is read once more.
        ports().index().settle(quake.id(), () -> answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
        assertThat(postings("earthquake", 10).items()).isEmpty();
    }

    @Test
    void postingsComeNewestFirstBetweenEdgesAndSayWhetherThereAreMore() {
        List<SampleArticle> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(article("p" + i).headline("Flood number " + i).publishedAt(NOW.minusSeconds(60L * i)));
            bring(all.getLast());
        }
        SearchStore.Postings two = postings("flood", 2);
        assertThat(ids(two)).containsExactly(all.get(0).id(), all.get(1).id());
        assertThat(two.more()).isTrue();
        String edge = two.items().getLast().place().text().substring(0, 21);
        SearchStore.Postings rest = ports().store().postings("flood", Place.LOWEST, edge, 10);
        assertThat(ids(rest))
                .containsExactly(all.get(2).id(), all.get(3).id(), all.get(4).id());
        assertThat(rest.more()).isFalse();
        assertThat(ids(ports().store().postings("flood", edge, Place.HIGHEST, 10)))
                .containsExactly(all.get(0).id(), all.get(1).id());
        Posting posting = two.items().getFirst();
        assertThat(posting)
                .isEqualTo(IndexEntry.of(all.getFirst().build(), daily.rights())
                        .orElseThrow()
                        .posting());
    }

    @Test
    void articlesComeWithTheRightsOfTheirSourceAsTheyAreNow() {
        bring(quake);
        Rights none = new Rights(Rights.Display.TITLE, true, false);
        ports().news().sources().save(source("daily").rights(none).build());
        assertThat(ports().store().articles(postings("earthquake", 1).items()).get(quake.id()))
                .isEqualTo(new SearchStore.Found(quake.build(), none));
        assertThat(find("aleppo ")).isEmpty();
        assertThat(find("antakya ")).hasSize(1);
    }

    @Test
    void countsAreAboutRight() {
        for (int i = 0; i < 64; i++) {
            bring(article("c" + i).headline("Flood number " + i));
        }
        assertThat(ports().store().counts(List.of("flood", "number", "nobody", TermCount.ALL)))
                .containsOnlyKeys("flood", "number", TermCount.ALL)
                .allSatisfy((_, count) -> assertThat(count).isBetween(16L, 160L));
        assertThat(ports().store().counts(List.of("17")).get("17")).isBetween(1L, 9L);
    }

    @Test
    void whateverIsInterruptedIsCompletedByTheNextCall() {
        for (int requests = 0; requests < 16; requests++) {
            SampleArticle each = article("i" + requests).headline("Interrupted " + requests);
            ports().news().articles().store(each.build(), each.identities(), "entry");
            interrupt(each.id(), requests);
            bring(each.headline("Completed " + requests).revision(2, "second"));
            assertThat(find("completed " + requests + " ")).containsExactly(each.id());
            assertThat(find("interrupted " + requests + " ")).isEmpty();
            ports().news().articles().withdraw(each.id(), "wrong", NOW);
            interrupt(each.id(), requests);
            settle(each.id());
        }
        assertThat(postings("completed", 100).items()).isEmpty();
        assertThat(postings("interrupted", 100).items()).isEmpty();
    }

    private void interrupt(ArticleId id, int afterRequests) {
        Optional<IndexEntry> entry = entry(id);
        ports().news().throttle().failAfter(afterRequests);
        try {
            ports().index().settle(id, () -> entry);
        } catch (StoreBusyException e) {
            assertThat(e).isNotNull();
        } finally {
            ports().news().throttle().recover();
        }
    }

    @Test
    void aFailureIsTold() {
        ports().news().throttle().failAfter(0);
        assertThatThrownBy(() -> settle(quake.id())).isInstanceOf(StoreBusyException.class);
        ports().news().throttle().recover();
    }

    private void bring(SampleArticle article) {
        ports().news().articles().store(article.build(), article.identities(), "entry");
        settle(article.id());
    }

    private void settle(ArticleId id) {
        ports().index().settle(id, () -> entry(id));
    }

    private Optional<IndexEntry> entry(ArticleId id) {
        Optional<Article> article = ports().news().articles().find(id);
        return article.flatMap(found -> IndexEntry.of(found, daily.rights()));
    }

    private List<ArticleId> find(String text) {
        Page<Hit> page = new Search(ports().store()).find(SearchQuery.of(text, SearchFilter.NONE), null, 10, NOW);
        return page.items().stream().map(hit -> hit.card().id()).toList();
    }

    private SearchStore.Postings postings(String term, int most) {
        return ports().store().postings(term, Place.LOWEST, Place.HIGHEST, most);
    }

    private static List<ArticleId> ids(SearchStore.Postings postings) {
        return postings.items().stream().map(posting -> posting.place().id()).toList();
    }
}
