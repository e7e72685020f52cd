package news.broadsheet.core.story;

import java.time.Instant;
import java.util.Optional;

/** Where vocabularies are kept, one a language; how common words are changes slowly, so what is read may be minutes old. */
public interface VocabularyStore {

    /**
     * A copy that may be added to; an empty one where none is kept.
     *
     * @param language primary subtag
     */
    HashedVocabulary vocabulary(String language);

    void keep(String language, HashedVocabulary vocabulary);

    /** Up to where articles were read into vocabularies. */
    Optional<Instant> readUpTo();

    void keepReadUpTo(Instant place);
}
