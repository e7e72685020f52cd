package news.broadsheet.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.story.ArticleTerms;
import news.broadsheet.core.story.HashedVocabulary;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Sketch;
import news.broadsheet.core.story.Vocabulary;

/**
 * News of any amount whose words are as frequent as in real texts (a word's frequency falls with its rank, Zipf's law), with
 * names and figures of the event each article tells of. The same numbers give the same article for ever.
 */
public final class InventedNews {

    private static final int COMMON_WORDS = 20_000;
    private static final int WORDS_OF_AN_ARTICLE = 250;
    private static final int NAMES = 30_000;
    private static final int ARTICLES_KNOWN = 400;
    private static final String[] SYLLABLES = {
        "ba", "ko", "ri", "ten", "mu", "sal", "ve", "dor", "ni", "gra", "pel", "us", "hin", "to", "ra", "lem", "fi",
        "os"
    };

    /** Which event it tells of, and which of those who tell it wrote it. */
    public record Invented(String id, String headline, String text, int event, int teller) {}

    private InventedNews() {}

    public static Invented article(int event, int teller) {
        Random random = new Random(event * 1_000_003L + teller);
        List<String> names = names(event);
        String headline = names.get(0) + " " + common(random) + " " + names.get(1 + random.nextInt(3)) + " "
                + common(random) + " " + common(random);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS_OF_AN_ARTICLE; i++) {
            boolean named = random.nextInt(6) == 0;
            text.append(named ? names.get((int) (names.size() * Math.pow(random.nextDouble(), 1.5))) : common(random));
            text.append(i % 14 == 13 ? ". " : " ");
        }
        return new Invented(event + "-" + teller, headline, text.toString().strip(), event, teller);
    }

    /** As it is compared with others, of a source of its own, before it stands in any story. */
    public static Member member(Invented article, Instant at, Vocabulary vocabulary) {
        ArticleTerms terms = ArticleTerms.of(article.headline(), article.text());
        String host = "https://teller" + article.teller() + ".example/";
        SourceRef source = new SourceRef(new SourceId("teller" + article.teller()), "Teller " + article.teller(), host);
        Card card = new Card(
                new ArticleId(Ids.of("invented", article.id())),
                article.headline(),
                article.text().substring(0, 160),
                host + "picture.jpg",
                source,
                article.event() % 2 == 0 ? Section.WORLD : Section.SPORT,
                "en",
                at,
                null,
                at,
                host + article.id(),
                2,
                null);
        Member.Reading reading =
                new Member.Reading(terms.telling(vocabulary), Sketch.of(article.headline(), article.text()), List.of());
        return Member.unplaced(card, new Ownership(source.name(), 1), reading, article.id());
    }

    /** What a service knows of words after some hundred of these articles, of events that nobody asks for. */
    public static Vocabulary vocabulary() {
        HashedVocabulary vocabulary = new HashedVocabulary();
        for (int i = 0; i < ARTICLES_KNOWN; i++) {
            Invented article = article(-1 - i, 0);
            vocabulary.read(ArticleTerms.of(article.headline(), article.text()).words());
        }
        return vocabulary;
    }

    private static List<String> names(int event) {
        Random random = new Random(event);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            String name = word(random.nextInt(NAMES) + COMMON_WORDS);
            names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
        names.add(Integer.toString(10 + random.nextInt(990)));
        return names;
    }

    private static String common(Random random) {
        return word((int) Math.pow(COMMON_WORDS, random.nextDouble()));
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
