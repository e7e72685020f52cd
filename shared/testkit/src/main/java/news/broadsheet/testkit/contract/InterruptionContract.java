package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.SampleComment.entry;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.comment;
import static news.broadsheet.testkit.Samples.source;
import static news.broadsheet.testkit.contract.CommentStoreContract.ANY_PACE;
import static news.broadsheet.testkit.contract.CommentStoreContract.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.ArticleStore.Presence;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Throttle;
import org.junit.jupiter.api.Test;

/**
 * What every store promises when it fails midway: whichever request it is that fails, nothing half-written is seen, and the
 * same call made again completes what the first began.
 */
public abstract class InterruptionContract {

    /** More requests than any write here takes. */
    private static final int PLENTY = 60;

    protected abstract NewsPorts news();

    protected abstract CommentPorts ports();

    @Test
    void aNewArticleIsStoredWholeInTheEnd() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        int interruptions = 0;
        for (int n = 0; n < PLENTY; n++) {
            SampleArticle article = article("n" + n);
            if (interrupted(news.throttle(), n, () -> ArticleStoreContract.store(news, article))) {
                interruptions++;
                assertThatEveryCardLeadsToItsArticle(news);
                ArticleStoreContract.store(news, article);
            }
            assertThatItIsWhole(news, article);
        }
        assertThat(interruptions).isBetween(3, PLENTY - 1);
    }

    @Test
    void aLargeArticleIsStoredWholeInTheEnd() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        for (int n = 0; n < 12; n++) {
            SampleArticle article = Specimens.large("n" + n, n);
            if (interrupted(news.throttle(), n, () -> ArticleStoreContract.store(news, article))) {
                assertThatEveryCardLeadsToItsArticle(news);
                ArticleStoreContract.store(news, article);
            }
            assertThatItIsWhole(news, article);
        }
    }

    @Test
    void anArticleThatChangedBeforeTheSecondTryIsNotLost() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        for (int n = 0; n < 12; n++) {
            SampleArticle first = article("n" + n);
            boolean interrupted = interrupted(news.throttle(), n, () -> ArticleStoreContract.store(news, first));
            SampleArticle second = article("n" + n)
                    .headline("Changed meanwhile")
                    .section(Section.SPORT)
                    .revision(interrupted ? 1 : 2, "changed")
                    .fetchedAt(NOW.plusSeconds(900));
            ArticleStoreContract.store(news, second);
            assertThat(news.articles().find(second.id()).orElseThrow().headline())
                    .isEqualTo("Changed meanwhile");
            assertThat(ArticleStoreContract.cards(news, new ListName.InSection(Section.WORLD)))
                    .isEmpty();
            assertThat(ArticleStoreContract.cards(news, new ListName.InSection(Section.SPORT)))
                    .hasSize(n + 1);
        }
    }

    @Test
    void aRevisionThatMovesTheArticleLeavesNoCardBehind() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        for (int n = 0; n < 12; n++) {
            ArticleStoreContract.store(news, article("n" + n));
            SampleArticle moved = article("n" + n).section(Section.SPORT).revision(2, "moved");
            if (interrupted(news.throttle(), n, () -> ArticleStoreContract.store(news, moved))) {
                assertThatEveryCardLeadsToItsArticle(news);
                ArticleStoreContract.store(news, moved);
            }
            assertThat(ArticleStoreContract.cards(news, new ListName.InSection(Section.WORLD)))
                    .isEmpty();
            assertThat(ArticleStoreContract.cards(news, new ListName.InSection(Section.SPORT)))
                    .contains(moved.card());
        }
    }

    @Test
    void aWithdrawalIsCompleteInTheEndAndNeverShowsACardOfWhatIsGone() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        for (int n = 0; n < 16; n++) {
            SampleArticle article = n % 2 == 0 ? article("n" + n) : Specimens.large("n" + n, n);
            ArticleStoreContract.store(news, article);
            if (interrupted(news.throttle(), n, () -> news.articles().withdraw(article.id(), "reason", NOW))) {
                assertThatEveryCardLeadsToItsArticle(news);
                assertThat(news.articles().withdraw(article.id(), "reason", NOW))
                        .isTrue();
            }
            assertThat(news.reader().look(article.id())).isEqualTo(new Lookup.Withdrawn("reason", NOW));
            assertThat(news.reader().presence(article.id())).isEqualTo(Presence.WITHDRAWN);
            assertThat(news.articles().known(article.identities()).values())
                    .hasSize(2)
                    .allMatch(Known::withdrawn);
            assertThat(ArticleStoreContract.cards(news, new ListName.Latest())).isEmpty();
        }
    }

    @Test
    void aSourceIsSavedWholeInTheEnd() {
        NewsPorts news = news();
        for (int n = 0; n < 6; n++) {
            var source = source("s" + n).build();
            if (interrupted(news.throttle(), n, () -> news.sources().save(source))) {
                news.sources().save(source);
            }
            assertThat(news.sources().find(source.id())).contains(source);
            assertThat(news.sources().list(null, 100).items()).hasSize(n + 1);
        }
    }

    @Test
    void aCommentIsStoredOnceInTheEnd() {
        CommentPorts ports = ports();
        for (int n = 0; n < 5; n++) {
            Comment comment = comment(ARTICLE, "c" + n).build();
            if (interrupted(ports.throttle(), n, () -> ports.comments().submit(entry(comment, ANY_PACE)))) {
                assertThat(ports.comments().submit(entry(comment, ANY_PACE)))
                        .isIn(new Submission.Accepted(comment), new Submission.Repeated(comment));
            }
            assertThat(ports.comments().find(comment.id())).contains(comment);
            assertThat(ports.comments().roots(ARTICLE, Order.NEWEST, null, 100).items())
                    .hasSize(n + 1);
        }
    }

    @Test
    void callsAtTheSameTimeLeaveTheNewestContentEverywhere() {
        NewsPorts news = news();
        news.sources().save(source("daily").build());
        for (int n = 0; n < 10; n++) {
            SampleArticle older = article("n" + n);
            SampleArticle newer = article("n" + n)
                    .headline("Newer")
                    .section(Section.SPORT)
                    .revision(2, "newer")
                    .fetchedAt(NOW.plusSeconds(900));
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> ArticleStoreContract.store(news, older)),
                            CompletableFuture.runAsync(() -> ArticleStoreContract.store(news, newer)))
                    .join();
            assertThat(news.articles().find(newer.id()).orElseThrow().headline())
                    .isEqualTo("Newer");
            assertThat(ArticleStoreContract.cards(news, new ListName.InSection(Section.WORLD)))
                    .isEmpty();
            assertThat(ArticleStoreContract.cards(news, new ListName.Latest()))
                    .hasSize(n + 1)
                    .allMatch(card -> card.headline().equals("Newer"));
        }
    }

    /** Runs a call whose requests fail after the n-th; whether it failed. */
    private static boolean interrupted(Throttle throttle, int n, Runnable call) {
        throttle.failAfter(n);
        try {
            call.run();
            return false;
        } catch (StoreBusyException e) {
            return true;
        } finally {
            throttle.recover();
        }
    }

    private static void assertThatEveryCardLeadsToItsArticle(NewsPorts news) {
        List<ListName> lists = new ArrayList<>(ListName.of(article("a").build()));
        lists.add(new ListName.InSection(Section.SPORT));
        for (ListName list : lists) {
            for (Card card : ArticleStoreContract.cards(news, list)) {
                assertThat(news.reader().look(card.id())).isInstanceOf(Lookup.Found.class);
            }
        }
    }

    private static void assertThatItIsWhole(NewsPorts news, SampleArticle article) {
        assertThat(news.articles().find(article.id())).contains(article.build());
        for (ListName list : ListName.of(article.build())) {
            assertThat(ArticleStoreContract.cards(news, list)).contains(article.card());
        }
        assertThat(news.articles().known(article.identities())).hasSize(2);
        assertThat(news.reader().presence(article.id())).isEqualTo(Presence.LIVE);
    }
}
