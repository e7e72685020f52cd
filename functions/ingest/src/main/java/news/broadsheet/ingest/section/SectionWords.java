package news.broadsheet.ingest.section;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Section;

/**
 * Tells the section of a text from its words, or does not. Words weigh by how well they tell ({@link Terms}) and where they
 * stand; a section is told where its words are many enough and far enough ahead of every other section's.
 *
 * <p>Knows nothing of what publishers call their sections: that goes before words. Does not tell {@link Section#OPINION}, which
 * is a form and not a subject, nor {@link Section#GENERAL}.
 */
public final class SectionWords {

    /** Characters of the body that are read: what an article is about stands at its beginning. */
    private static final int BEGINNING = 1_500;

    private SectionWords() {}

    /**
     * @param tags of the publisher, none of which names a section
     * @param language a BCP 47 primary language; in one without words of ours nothing is told
     */
    public static Optional<Section> tell(
            String headline, String standfirst, List<String> tags, String body, String language) {
        return Terms.in(language).flatMap(terms -> {
            Scores scores = new Scores(terms);
            scores.add(headline, Scores.Place.HEADLINE);
            scores.add(standfirst, Scores.Place.STANDFIRST);
            scores.add(String.join(". ", tags), Scores.Place.TAGS);
            scores.add(body.substring(0, Math.min(body.length(), BEGINNING)), Scores.Place.BODY);
            return scores.told();
        });
    }
}
