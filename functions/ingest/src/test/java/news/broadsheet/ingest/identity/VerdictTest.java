package news.broadsheet.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.SourceId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final SourceId US = new SourceId("herald");
    private static final SourceId THEM = new SourceId("daily");
    private static final Identity GUID = Identity.ofGuid(US, "1");
    private static final Identity URL = Identity.ofUrl("https://herald.example/a");
    private static final Identity TITLE = Identity.ofContent(US, "title");
    private static final ArticleId A = Identity.ofGuid(US, "a").firstArticle();
    private static final ArticleId B = Identity.ofGuid(US, "b").firstArticle();
    private static final ArticleId C = Identity.ofGuid(US, "c").firstArticle();
    private static final String STORED = "2.stored";
    private static final String NOW = "2.now";

    private final Map<Identity, Known> known = new HashMap<>();

    private VerdictTest know(Identity name, ArticleId article, String fingerprint) {
        known.put(name, new Known(article, US, fingerprint, false));
        return this;
    }

    private Verdict verdict() {
        return Verdict.of(US, List.of(GUID, URL, TITLE), NOW, known);
    }

    @Test
    void whatHasNoKnownNameIsNewUnderItsBest() {
        assertThat(verdict()).isEqualTo(new Verdict.New(GUID.firstArticle()));
    }

    @Test
    void anyKnownNameWillDo() {
        for (Identity name : List.of(GUID, URL, TITLE)) {
            known.clear();
            assertThat(know(name, A, STORED).verdict()).isEqualTo(new Verdict.Changed(A));
            assertThat(know(name, A, NOW).verdict()).isEqualTo(new Verdict.Same(A));
        }
    }

    @Test
    void whatWasStoredUnderOtherRulesIsTakenForTheSameAndMarkedAnew() {
        assertThat(know(GUID, A, "1.stored").know(URL, A, "").verdict()).isEqualTo(new Verdict.Unmarked(A));
        assertThat(know(URL, A, STORED).verdict()).as("one can tell").isEqualTo(new Verdict.Changed(A));
    }

    @Test
    void aNameThatWasTakenBackKeepsTheEntryAway() {
        for (Identity name : List.of(GUID, URL, TITLE)) {
            know(GUID, A, STORED).know(URL, A, STORED).know(TITLE, A, STORED);
            known.put(name, new Known(B, US, "", true));
            assertThat(verdict()).isEqualTo(new Verdict.Withdrawn());
        }
    }

    @Test
    void theArticleOfAnotherSourceIsNotOurs() {
        known.put(URL, new Known(B, THEM, STORED, false));
        assertThat(verdict()).isEqualTo(new Verdict.NotOurs());
        assertThat(know(TITLE, A, STORED).verdict()).as("ours all the same").isEqualTo(new Verdict.Changed(A));
    }

    @Nested
    class WhereTheNamesDisagree {

        @Test
        void theOneThatIsStoredAsItIsCounts() {
            assertThat(know(GUID, A, STORED).know(URL, B, NOW).verdict()).isEqualTo(new Verdict.Same(B));
        }

        @Test
        void elseTheOneThatMoreNamesStandFor() {
            assertThat(know(GUID, A, STORED)
                            .know(URL, B, STORED)
                            .know(TITLE, B, STORED)
                            .verdict())
                    .isEqualTo(new Verdict.Changed(B));
            assertThat(know(GUID, A, STORED)
                            .know(URL, B, STORED)
                            .know(TITLE, A, STORED)
                            .verdict())
                    .isEqualTo(new Verdict.Changed(A));
        }

        @Test
        void elseTheOneOfTheBestName() {
            assertThat(know(GUID, A, STORED).know(URL, B, STORED).verdict()).isEqualTo(new Verdict.Changed(A));
            assertThat(know(TITLE, C, STORED).verdict()).isEqualTo(new Verdict.Changed(A));
        }
    }
}
