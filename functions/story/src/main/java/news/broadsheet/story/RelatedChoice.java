package news.broadsheet.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;

/**
 * Chooses the related cards of an article: of its section, those that share most terms of its headline, newest first among
 * equals, and the newest of the section where too few share any. The choice depends on the cards alone, never on the order in
 * which they come.
 */
final class RelatedChoice {

    private record Candidate(Card card, int sharedTerms) {}

    private final Card article;
    private final Set<String> terms;

    RelatedChoice(Card article) {
        this.article = article;
        this.terms = HeadlineTerms.of(article.headline());
    }

    /** At most {@link RelatedStore#MOST}; never the article itself, nor one source's headline twice. */
    List<Card> among(Collection<Card> candidates) {
        Set<String> seen = new HashSet<>();
        seen.add(article.id().value());
        seen.add(said(article));
        List<Card> chosen = new ArrayList<>();
        for (Candidate candidate : ranked(candidates)) {
            Card card = candidate.card();
            if (chosen.size() < RelatedStore.MOST && seen.add(card.id().value()) && seen.add(said(card))) {
                chosen.add(card);
            }
        }
        return List.copyOf(chosen);
    }

    private List<Candidate> ranked(Collection<Card> candidates) {
        Comparator<Candidate> best = Comparator.comparingInt(Candidate::sharedTerms)
                .thenComparing(candidate -> candidate.card().sortAt())
                .thenComparing(candidate -> candidate.card().id().value())
                .reversed();
        return candidates.stream()
                .filter(card -> card.section() == article.section())
                .map(card -> new Candidate(card, sharedTerms(card)))
                .sorted(best)
                .toList();
    }

    private int sharedTerms(Card card) {
        Set<String> shared = HeadlineTerms.of(card.headline());
        shared.retainAll(terms);
        return shared.size();
    }

    private static String said(Card card) {
        String headline = card.headline().toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return card.source().id() + " " + headline;
    }
}
