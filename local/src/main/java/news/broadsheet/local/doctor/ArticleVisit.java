package news.broadsheet.local.doctor;

import java.util.Optional;
import news.broadsheet.ingest.fetch.BotWall;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.local.doctor.Examination.Outcome;

/** One place where an article may be, looked at. */
final class ArticleVisit {

    private final String target;
    private final Finding finding;
    private final Outcome outcome;

    ArticleVisit(Examination examination, String target, Finding finding) {
        this.target = target;
        this.finding = finding;
        this.outcome = finding.outcome() instanceof Fetched fetched
                ? examined(examination, fetched)
                : new Outcome.Refused(
                        FindingSheet.failure(finding.outcome(), "page").orElseThrow());
    }

    private static Outcome examined(Examination examination, Fetched fetched) {
        Outcome outcome = examination.of(fetched.body(), fetched.contentType(), fetched.url());
        boolean empty = outcome instanceof Outcome.Understood understood
                && understood.page().body().isEmpty();
        return empty && BotWall.isOne(fetched.body())
                ? new Outcome.Refused("The server asks for proof of a browser.")
                : outcome;
    }

    /** @return whether there is an article, with a text to read */
    boolean print(Sheet sheet, int mostLeftOut) {
        FindingSheet.way(sheet, target, finding);
        if (finding.outcome() instanceof Fetched fetched) {
            FindingSheet.size(sheet, fetched);
        }
        switch (outcome) {
            case Outcome.Refused refused -> sheet.line("no article", refused.reason());
            case Outcome.Understood understood -> new ArticleReport(sheet, mostLeftOut).print(understood.page());
        }
        return hasText();
    }

    boolean hasText() {
        return outcome instanceof Outcome.Understood understood
                && !understood.page().body().isEmpty();
    }

    String name() {
        return FindingSheet.name(target);
    }

    Optional<ArticlePage> article() {
        return outcome instanceof Outcome.Understood understood ? Optional.of(understood.page()) : Optional.empty();
    }

    /** Why there is no article; empty where there is one. */
    String refusal() {
        return outcome instanceof Outcome.Refused refused ? refused.reason() : "";
    }

    /** What a reader sees of the page as it came, from top to bottom. */
    PageText original() {
        return finding.outcome() instanceof Fetched fetched
                ? Examination.tree(fetched.body(), fetched.contentType(), fetched.url())
                        .map(PageText::of)
                        .orElse(PageText.NONE)
                : PageText.NONE;
    }
}
