package news.broadsheet.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;

/**
 * Puts articles into stories as they arrive, at a cost that does not grow with the archive.
 *
 * <p>An article is compared with the stories that were posted under its most telling words, and joins the one whose articles
 * it is most like in the mean, or opens one. Where a story has grown by half, or another was nearly as near, its limits are
 * looked at again by {@link StoryTending}: that is how stories split and merge, and why the order of arrival hardly matters.
 *
 * <p>Every step is conditional upon what was read, and placing an article that stands where it should changes nothing: a
 * call may be repeated, interrupted, or run beside others.
 */
public final class StoryDesk {

    /** Words under which a story is looked for. */
    static final int SEARCHED = 16;

    /** Stories looked at closely. */
    static final int CANDIDATES = 8;

    /** Articles further apart in time do not tell of the same event. */
    public static final Duration WINDOW = Duration.ofDays(4);

    /** Another story at least so near, in proportion to the one joined, makes both worth another look. */
    private static final double RIVAL = 0.6;

    private static final int ATTEMPTS = 8;

    /** Stories that were merged into merged ones are followed so far. */
    private static final int MOST_HOPS = 4;

    private final StoryStore store;
    private final Vocabulary vocabulary;
    private final StoryTending tending;

    public StoryDesk(StoryStore store, Vocabulary vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.tending = new StoryTending(store, vocabulary);
    }

    /** A story and how like an article is to it. */
    public record Near(Story story, double similarity) {}

    /**
     * What came of an article.
     *
     * @param near live stories it was compared with, its own left out, the most similar first
     * @param isNew whether anything changed
     */
    public record Placement(Member member, List<Near> near, boolean isNew) {}

    /**
     * Puts an article into its story.
     *
     * @param article as it is now, of whatever story: that is found here
     * @throws StoreBusyException where others kept changing the same stories
     */
    public Placement place(Member article) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Member> before = store.member(article.id());
            Look look = look(article);
            List<Near> near = look.near();
            if (before.isPresent() && before.get().fingerprint().equals(article.fingerprint())) {
                return new Placement(before.get(), others(near, before.get().story()), false);
            }
            Optional<Member> placed = before.isPresent() ? revised(before.get(), article, look) : joined(article, look);
            if (placed.isPresent()) {
                return tended(placed.get(), near);
            }
        }
        throw new StoreBusyException(
                "the story of article " + article.id() + " keeps changing",
                new IllegalStateException("tried " + ATTEMPTS + " times"));
    }

    /** Takes an article out of its story. Repeating it changes nothing. */
    public Optional<Member> withdraw(ArticleId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Member> member = store.member(id);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            if (store.take(new StoryStore.Step(left(member.get()), List.of(new StoryStore.Move(member.get(), null))))) {
                return member;
            }
        }
        throw new StoreBusyException(
                "the story of article " + id + " keeps changing",
                new IllegalStateException("tried " + ATTEMPTS + " times"));
    }

    private Placement tended(Member placed, List<Near> near) {
        Story story = store.stories(List.of(placed.story())).get(placed.story());
        List<Near> others = others(near, placed.story());
        boolean rivalled = !others.isEmpty()
                && others.getFirst().similarity() >= Grouping.ALIKE / 2
                && others.getFirst().similarity() >= RIVAL * placed.score();
        if (story == null || !(rivalled || story.articles() * 2 >= story.tended() * 3)) {
            return new Placement(placed, others, true);
        }
        tending.tend(story.id());
        Member now = store.member(placed.id()).orElse(placed);
        return new Placement(now, others(near, now.story()), true);
    }

    private static List<Near> others(List<Near> near, StoryId own) {
        return near.stream().filter(each -> !each.story().id().equals(own)).toList();
    }

    /**
     * What there is for an article.
     *
     * @param near live stories within the window that share telling words with it, the most similar first
     * @param posted by each of its telling words, stories
     */
    private record Look(List<Near> near, Map<String, List<StoryId>> posted) {}

    private Look look(Member article) {
        List<String> words = article.terms().best(SEARCHED, vocabulary);
        Map<String, List<StoryId>> posted = new LinkedHashMap<>();
        words.forEach(word -> posted.put(word, List.of()));
        posted.putAll(store.posted(article.languageOfStory(), words));
        List<StoryId> found = Candidates.among(posted, words, vocabulary, CANDIDATES);
        List<Near> near = new ArrayList<>();
        for (Story story : live(found).values()) {
            if (isWithin(story, article.at())) {
                near.add(new Near(story, story.profile().similarity(article.terms(), vocabulary)));
            }
        }
        near.sort(Comparator.comparingDouble(Near::similarity)
                .reversed()
                .thenComparing(each -> each.story().id()));
        return new Look(near, posted);
    }

    /** Where a story was merged into another, that one, or the one that it leads to. */
    private Map<StoryId, Story> live(List<StoryId> ids) {
        Map<StoryId, Story> live = new LinkedHashMap<>();
        Set<StoryId> seen = new HashSet<>();
        List<StoryId> next = ids;
        for (int hops = 0; hops < MOST_HOPS && !next.isEmpty(); hops++) {
            seen.addAll(next);
            List<StoryId> targets = new ArrayList<>();
            for (Story story : store.stories(next).values()) {
                StoryId into = story.into();
                if (story.isLive()) {
                    live.put(story.id(), story);
                } else if (into != null && seen.add(into)) {
                    targets.add(into);
                }
            }
            next = targets;
        }
        return live;
    }

    private static boolean isWithin(Story story, Instant at) {
        return !at.isBefore(story.firstSeen().minus(WINDOW))
                && !at.isAfter(story.lastSeen().plus(WINDOW));
    }

    /** Joins the nearest story, or opens one; empty where somebody else was faster. */
    private Optional<Member> joined(Member article, Look look) {
        List<Near> near = look.near();
        boolean joins = !near.isEmpty() && near.getFirst().similarity() >= Grouping.alike(vocabulary);
        Story story = joins ? near.getFirst().story() : Story.openedBy(article, store);
        double score = joins ? near.getFirst().similarity() : 0;
        Member member = article.in(story.id(), score, why(article, story));
        List<String> unposted = look.posted().entrySet().stream()
                .filter(entry -> !entry.getValue().contains(story.id()))
                .map(Map.Entry::getKey)
                .toList();
        store.post(article.languageOfStory(), unposted, story.id());
        return taken(story.with(member), new StoryStore.Move(null, member));
    }

    /** A new revision stays where it is while it is like the rest of its story. */
    private Optional<Member> revised(Member before, Member article, Look look) {
        Member revised = before.reading(article);
        Story story = store.stories(List.of(before.story())).get(before.story());
        if (story == null) {
            return Optional.empty();
        }
        List<Member> rest = rest(before);
        Story without = story.without(before, rest);
        double similarity = without.profile().similarity(revised.terms(), vocabulary);
        if (without.articles() == 0 || similarity >= Grouping.alike(vocabulary)) {
            Member stays = revised.in(story.id(), similarity, why(revised, without));
            return taken(without.with(stays), new StoryStore.Move(before, stays));
        }
        withdraw(before.id());
        return joined(article, new Look(others(look.near(), before.story()), look.posted()));
    }

    private Optional<Member> taken(Story story, StoryStore.Move move) {
        Member member = Objects.requireNonNull(move.after());
        return store.take(new StoryStore.Step(List.of(story), List.of(move)))
                ? Optional.of(member.withVersion(member.version() + 1))
                : Optional.empty();
    }

    private List<Story> left(Member member) {
        Story story = store.stories(List.of(member.story())).get(member.story());
        return story == null ? List.of() : List.of(story.without(member, rest(member)));
    }

    private List<Member> rest(Member member) {
        return store.members(member.story(), StoryTending.MOST_OF_ONE).stream()
                .filter(other -> !other.id().equals(member.id()))
                .toList();
    }

    private Why why(Member article, Story story) {
        if (story.articles() == 0) {
            return new Why.Opens();
        }
        Optional<Why.CopyOf> copy = Copies.of(article, store.members(story.id(), Copies.COMPARED));
        return copy.isPresent()
                ? copy.get()
                : new Why.Shares(story.profile().shared(article.terms(), vocabulary, Why.MOST_WORDS));
    }

    /** Ranks the stories that are posted under an article's words by how telling the words are. */
    static final class Candidates {

        private Candidates() {}

        static List<StoryId> among(
                Map<String, List<StoryId>> posted, List<String> words, Vocabulary vocabulary, int most) {
            Map<StoryId, Double> shared = new HashMap<>();
            for (String word : words) {
                double weight = vocabulary.weight(word);
                for (StoryId id : posted.getOrDefault(word, List.of())) {
                    shared.merge(id, weight * weight, Double::sum);
                }
            }
            return shared.entrySet().stream()
                    .sorted(Map.Entry.<StoryId, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
