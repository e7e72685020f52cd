package news.broadsheet.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.story.ArticleTerms;
import news.broadsheet.core.story.HashedVocabulary;
import news.broadsheet.core.story.Meaning;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Sketch;
import news.broadsheet.core.story.Terms;
import news.broadsheet.core.story.Vocabulary;

/** Reads of an article what it is compared by. */
final class ArticleReading {

    private final Vocabulary.Growing vocabulary;
    private final Meaning meaning;

    ArticleReading(Vocabulary.Growing vocabulary, Meaning meaning) {
        this.vocabulary = vocabulary;
        this.meaning = meaning;
    }

    /** Not yet in any story. */
    Member read(Article article, Ownership ownership) {
        String text = text(article);
        ArticleTerms terms = ArticleTerms.of(article.headline(), text);
        // Its words count at once: a new event brings new names, and a new installation knows no words at all.
        vocabulary.read(terms.words());
        Member.Reading reading = reading(article, text, terms);
        Card card = Card.of(article);
        return Member.unplaced(
                card, ownership, reading, Ids.of(card.toString(), article.fingerprint(), ownership.toString()));
    }

    private Member.Reading reading(Article article, String text, ArticleTerms terms) {
        Terms telling = terms.telling(vocabulary).with(meaning.concepts(article.language(), article.headline(), text));
        Set<String> others = new HashSet<>(terms.words());
        telling.words().forEach(others::remove);
        Set<Integer> hashes = new TreeSet<>();
        others.forEach(word -> hashes.add(HashedVocabulary.hash(word)));
        return new Member.Reading(telling, Sketch.of(article.headline(), text), List.copyOf(hashes));
    }

    /** All that may be shown of it: what a source does not let us keep is not matched by either. */
    private static String text(Article article) {
        String body = article.body().text();
        String standfirst = article.standfirst() == null ? "" : article.standfirst();
        String text = standfirst.isEmpty() || body.startsWith(standfirst) ? body : standfirst + "\n" + body;
        return text.isEmpty() ? article.excerpt() : text;
    }
}
