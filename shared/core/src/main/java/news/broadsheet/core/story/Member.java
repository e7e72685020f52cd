package news.broadsheet.core.story;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Ownership;

/**
 * An article as it stands in a story.
 *
 * @param owner whose source it is: sources of one owner count once
 * @param authority of its source, 1 for a usual one
 * @param fingerprint of what was matched: another one means that the article is to be matched again
 * @param score mean similarity to the story's other articles, 0 to about 1; 0 where it stands alone
 * @param version optimistic lock; 0 for one that was never stored
 */
public record Member(
        Card card,
        String owner,
        double authority,
        Reading reading,
        String fingerprint,
        StoryId story,
        double score,
        Why why,
        long version) {

    /**
     * What was read of an article's text to compare it.
     *
     * @param others hashes of words beside the telling ones, see {@link HashedVocabulary}: what the vocabulary still lacks
     */
    public record Reading(Terms terms, Sketch sketch, List<Integer> others) {

        public Reading {
            others = List.copyOf(others);
        }
    }

    public ArticleId id() {
        return card.id();
    }

    public Terms terms() {
        return reading.terms();
    }

    /** Its place in time. */
    public Instant at() {
        return card.sortAt();
    }

    public String language() {
        return card.language();
    }

    /** An article that stands in no story yet, nor was ever stored. */
    public static Member unplaced(Card card, Ownership ownership, Reading reading, String fingerprint) {
        return new Member(
                card,
                ownership.owner(),
                ownership.authority(),
                reading,
                fingerprint,
                StoryId.openedBy(card.id()),
                0,
                new Why.Opens(),
                0);
    }

    /** The language that its story is told in. */
    public String languageOfStory() {
        return Vocabulary.language(card.language());
    }

    boolean isCopy() {
        return why instanceof Why.CopyOf;
    }

    /** Its place in a story, for this reason. */
    Member in(StoryId other, double similarity, Why reason) {
        return new Member(card, owner, authority, reading, fingerprint, other, similarity, reason, version);
    }

    public Member withVersion(long number) {
        return new Member(card, owner, authority, reading, fingerprint, story, score, why, number);
    }

    /** The same article with what was read of its newer revision. */
    Member reading(Member newer) {
        return new Member(
                newer.card, newer.owner, newer.authority, newer.reading, newer.fingerprint, story, score, why, version);
    }
}
