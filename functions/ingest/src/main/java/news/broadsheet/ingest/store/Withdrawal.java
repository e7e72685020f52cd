package news.broadsheet.ingest.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.ingest.queue.EntryMessage.TakenBack;
import org.jspecify.annotations.Nullable;

/** Withdraws the article of an entry that its own source has taken back (RFC 6721); nobody else's word counts. */
final class Withdrawal {

    private static final String REASON = "Taken back by its publisher.";

    private final ArticleStore articles;
    private final Takedown takedown;

    Withdrawal(ArticleStore articles, Takedown takedown) {
        this.articles = articles;
        this.takedown = takedown;
    }

    /** @return one line for the log */
    String run(TakenBack message) {
        Map<Identity, Known> known = articles.known(message.identities());
        return message.identities().stream()
                .map(known::get)
                .filter(each -> each != null && each.owner().equals(message.source()))
                .findFirst()
                .map(each -> withdraw(message, each))
                .orElseGet(() -> "entry taken back by source " + message.source() + " is none of its articles");
    }

    private String withdraw(TakenBack message, Known known) {
        Optional<Article> existing = articles.find(known.article());
        if (existing.isPresent() && isNewer(existing.get(), message.at())) {
            return "article " + known.article() + " left as it is: it was changed after it was taken back";
        }
        takedown.run(known.article(), REASON, message.seenAt());
        return "article " + known.article() + " withdrawn: taken back by source " + message.source();
    }

    /** A deletion goes for what is older than itself (RFC 6721 section 3). */
    private static boolean isNewer(Article article, @Nullable Instant deletedAt) {
        Instant updated = article.dates().updatedAt();
        return deletedAt != null && updated != null && updated.isAfter(deletedAt);
    }
}
