package news.broadsheet.core.story;

import java.util.Collection;

/** How common words are among the articles of one language: what makes a shared word telling. */
public interface Vocabulary {

    /** Of articles nobody has read: every word is as rare as every other. */
    Vocabulary NONE = new Vocabulary() {
        @Override
        public int articles() {
            return 0;
        }

        @Override
        public int articlesWith(String term) {
            return 0;
        }
    };

    /** Whose words a language tag's articles have: its primary subtag, since regions share a language's words. */
    static String language(String tag) {
        int region = tag.indexOf('-');
        return region < 0 ? tag : tag.substring(0, region);
    }

    /** How many articles were read. */
    int articles();

    /** How many of them have the word; may be somewhat more where words share a place. */
    int articlesWith(String term);

    /**
     * How much it tells that two articles share the word: the inverse document frequency, as if {@value #PRIOR} articles
     * more had been read so that the first hundred words are not taken for rare ones, sharpened since names tell most. A
     * word that no two articles had so far is as likely a slip as a name, and counts half.
     */
    default double weight(String term) {
        int articlesWith = articlesWith(term);
        double rarity = Math.log((articles() + PRIOR) / (articlesWith + 0.5));
        double sharp = rarity <= 0 ? 0 : Math.pow(rarity, SHARPNESS);
        return articlesWith < 2 ? sharp * LONELY : sharp;
    }

    /** A vocabulary that can be added to. */
    interface Growing extends Vocabulary {

        /** One more article, with each of its words once. */
        void read(Collection<String> terms);
    }

    /** Chosen on half of a corpus; see docs/decisions/0021-stories.md. */
    double PRIOR = 100;

    /** Chosen likewise. */
    double SHARPNESS = 1.3;

    /** Chosen likewise. */
    double LONELY = 0.5;
}
