package news.broadsheet.core.search;

import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.source.Rights;

/** An article as the index has it: one posting, under each of its terms. */
public record IndexEntry(Posting posting, Set<String> terms) {

    public IndexEntry {
        terms = Set.copyOf(terms);
    }

    /** Empty where the source's rights allow no indexing, or there is no word to find it by. */
    public static Optional<IndexEntry> of(Article article, Rights rights) {
        if (!rights.index()) {
            return Optional.empty();
        }
        SearchTerms terms = SearchTerms.of(Showable.of(article, rights));
        if (terms.terms().isEmpty()) {
            return Optional.empty();
        }
        Posting posting = new Posting(
                Place.of(article.dates().sortAt(), article.id()),
                article.source().id(),
                article.section(),
                article.language(),
                PackedTerms.of(terms));
        return Optional.of(new IndexEntry(posting, terms.terms()));
    }

    /** The same for the same entry, and for no other. */
    public String digest() {
        return Ids.of(
                posting.place().text(),
                posting.source().value(),
                posting.section().slug(),
                posting.language(),
                Ids.of(posting.terms().bytes()),
                String.join(" ", terms.stream().sorted().toList()));
    }
}
