package news.broadsheet.core.story;

import java.util.Map;

/**
 * What an article is about beyond its words: where an embedding model, of Bedrock say, is plugged in. The model's vector is
 * given as concepts, such as the nearest of a fixed set of points, each with how near it is; concepts are compared, posted
 * and counted as words are, so that matching costs what it costs without, and stories can be told why they stand together.
 *
 * <p>A concept that is the same in two languages is the way to stories across languages; stories are kept language by
 * language today, since words are posted under theirs.
 */
@FunctionalInterface
public interface Meaning {

    /** No model: the words alone. */
    Meaning NONE = (_, _, _) -> Map.of();

    /**
     * @param language BCP 47 tag
     * @return names of concepts, with weights as a word's in {@link ArticleTerms}: 1 for what is mentioned, 3 for what it is about;
     *     at most {@link #MOST} of them count
     */
    Map<String, Float> concepts(String language, String headline, String text);

    /** Concepts of an article that are looked at. */
    int MOST = 16;
}
