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
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.Terms;
import news.broadsheet.core.story.Vocabulary;
import news.broadsheet.core.story.Why;

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
        return new Member(
                card,
                ownership.owner(),
                ownership.authority(),
                reading,
                Ids.of(card.toString(), article.fingerprint(), ownership.toString()),
                StoryId.openedBy(article.id()),
                0,
                new Why.Opens(),
                0);
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

    /** Primary subtag: regions share a language's words. */
    static String primary(String language) {
        int region = language.indexOf('-');
        return region < 0 ? language : language.substring(0, region);
    }
}
