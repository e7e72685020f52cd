package news.broadsheet.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.story.HashedVocabulary;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.core.story.VocabularyStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads new articles into the vocabularies. A run that is cut off between two writes counts some articles twice, and one
 * that is announced late is not counted: a vocabulary only says how common words are.
 */
final class VocabularyGrowth {

    /** Articles of one run; what is older by then is left out. */
    static final int MOST = 2_000;

    /** Articles younger than this may not be placed yet. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    private static final int PAGE = 100;

    private final FeedStore feeds;
    private final StoryStore stories;
    private final VocabularyStore vocabularies;
    private final InstantSource clock;

    VocabularyGrowth(FeedStore feeds, StoryStore stories, VocabularyStore vocabularies, InstantSource clock) {
        this.feeds = feeds;
        this.stories = stories;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** @return how many articles were read */
    int grow() {
        Instant until = clock.instant().minus(SETTLING);
        Instant from = vocabularies.readUpTo().orElse(Instant.EPOCH);
        Map<String, List<Member>> members = placed(from, until).stream()
                .collect(Collectors.groupingBy(Member::languageOfStory, TreeMap::new, Collectors.toList()));
        members.forEach((language, read) -> {
            HashedVocabulary vocabulary = vocabularies.vocabulary(language);
            read.forEach(member -> vocabulary.readHashes(hashes(member)));
            vocabularies.keep(language, vocabulary);
        });
        if (until.isAfter(from)) {
            vocabularies.keepReadUpTo(until);
        }
        return members.values().stream().mapToInt(List::size).sum();
    }

    private List<Member> placed(Instant from, Instant until) {
        List<Member> placed = new ArrayList<>();
        @Nullable Position place = null;
        int read = 0;
        do {
            Page<Card> page = feeds.page(new ListName.Latest(), place, PAGE);
            List<ArticleId> ids = page.items().stream()
                    .filter(card ->
                            card.sortAt().isAfter(from) && !card.sortAt().isAfter(until))
                    .map(Card::id)
                    .toList();
            placed.addAll(stories.members(ids));
            read += page.items().size();
            Optional<Position> next = page.next();
            boolean older =
                    page.items().stream().anyMatch(card -> !card.sortAt().isAfter(from));
            place = older ? null : next.orElse(null);
        } while (place != null && read < MOST);
        return placed;
    }

    private static List<Integer> hashes(Member member) {
        return Stream.concat(
                        member.terms().words().stream().map(HashedVocabulary::hash), member.reading().others().stream())
                .distinct()
                .toList();
    }
}
