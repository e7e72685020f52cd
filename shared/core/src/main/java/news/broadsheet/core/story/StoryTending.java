package news.broadsheet.core.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks at the limits of a story again: its articles and those of the stories nearest to it are grouped anew, all at once,
 * by what the vocabulary knows by now. Where the groups are others than the stories, articles move: stories split, or merge.
 *
 * <p>A story keeps its id with the greater part of its articles; what splits off has the id of its first article; a story
 * that lost all of its articles leads to the one that has most of them. Of stories with more articles than are looked at,
 * the older ones stay where they are.
 */
public final class StoryTending {

    /** Articles looked at of the story tended; of each of its neighbours half of them. */
    static final int MOST_OF_ONE = 40;

    private static final int NEIGHBOURS = 4;

    private final StoryStore store;
    private final Vocabulary vocabulary;

    public StoryTending(StoryStore store, Vocabulary vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /**
     * Tends a story once. Where somebody else changes it meanwhile, nothing more is done: whoever did will tend it.
     *
     * @return whether any article moved
     */
    public boolean tend(StoryId id) {
        Story story = store.stories(List.of(id)).get(id);
        if (story == null || !story.isLive()) {
            return false;
        }
        Map<StoryId, Story> stories = neighbourhood(story);
        List<Member> members = new ArrayList<>();
        for (StoryId each : stories.keySet()) {
            members.addAll(store.members(each, each.equals(id) ? MOST_OF_ONE : MOST_OF_ONE / 2));
        }
        members.sort(Comparator.comparing(Member::at)
                .thenComparing(member -> member.id().value()));
        List<List<Member>> groups = Grouping.of(
                        members.stream().map(Member::terms).toList(), vocabulary)
                .stream()
                .map(group -> group.stream().map(members::get).toList())
                .toList();
        Map<Member, StoryId> targets = targets(groups, stories);
        boolean moved = move(targets, members, stories);
        boolean settled = members.stream().allMatch(member -> member.story().equals(targets.get(member)));
        if (settled) {
            store.take(StoryStore.Step.of(story.tendedNow()));
        }
        return moved;
    }

    private Map<StoryId, Story> neighbourhood(Story story) {
        List<String> words = story.profile().best(StoryDesk.SEARCHED, vocabulary);
        List<StoryId> found = StoryDesk.Candidates.among(
                store.posted(story.language(), words), words, vocabulary, StoryDesk.CANDIDATES + 1);
        Map<StoryId, Story> near = new TreeMap<>();
        store.stories(found).values().stream()
                .filter(other -> other.isLive() && !other.id().equals(story.id()))
                .filter(other -> !other.firstSeen().isAfter(story.lastSeen().plus(StoryDesk.WINDOW))
                        && !other.lastSeen().isBefore(story.firstSeen().minus(StoryDesk.WINDOW)))
                .sorted(Comparator.comparingDouble(
                        (Story other) -> -other.profile().similarity(story.profile(), vocabulary)))
                .limit(NEIGHBOURS)
                .forEach(other -> near.put(other.id(), other));
        near.put(story.id(), story);
        return near;
    }

    /** Which story each article belongs to: the greater part of a story keeps its id. */
    private Map<Member, StoryId> targets(List<List<Member>> groups, Map<StoryId, Story> stories) {
        record Claim(int group, StoryId story, Instant opened, long articles) {}
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Map<StoryId, Long> parts =
                    groups.get(i).stream().collect(Collectors.groupingBy(Member::story, Collectors.counting()));
            for (Map.Entry<StoryId, Long> part : parts.entrySet()) {
                Instant opened =
                        Objects.requireNonNull(stories.get(part.getKey())).firstSeen();
                claims.add(new Claim(i, part.getKey(), opened, part.getValue()));
            }
        }
        claims.sort(Comparator.comparingLong(Claim::articles)
                .reversed()
                .thenComparing(Claim::opened)
                .thenComparing(Claim::story)
                .thenComparingInt(Claim::group));
        Map<Integer, StoryId> owners = new HashMap<>();
        for (Claim claim : claims) {
            if (!owners.containsKey(claim.group()) && !owners.containsValue(claim.story())) {
                owners.put(claim.group(), claim.story());
            }
        }
        Map<Member, StoryId> targets = new LinkedHashMap<>();
        Set<StoryId> taken = new HashSet<>(stories.keySet());
        for (int i = 0; i < groups.size(); i++) {
            List<Member> group = groups.get(i);
            StoryId target = owners.computeIfAbsent(i, _ -> fresh(group, taken));
            taken.add(target);
            group.forEach(member -> targets.put(member, target));
        }
        return targets;
    }

    /** The id of the first article's own story, where nothing is told under it. */
    private StoryId fresh(List<Member> group, Set<StoryId> taken) {
        return group.stream()
                .map(member -> Story.openedBy(member, store).id())
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("each article opens a story of another id"));
    }

    private boolean move(Map<Member, StoryId> targets, List<Member> members, Map<StoryId, Story> stories) {
        Map<StoryId, List<Member>> leaving = new TreeMap<>();
        for (Member member : members) {
            if (!member.story().equals(targets.get(member))) {
                leaving.computeIfAbsent(member.story(), _ -> new ArrayList<>()).add(member);
            }
        }
        boolean moved = false;
        for (Map.Entry<StoryId, List<Member>> from : leaving.entrySet()) {
            Map<StoryId, List<Member>> byTarget = from.getValue().stream()
                    .collect(Collectors.groupingBy(targets::get, TreeMap::new, Collectors.toList()));
            for (Map.Entry<StoryId, List<Member>> to : byTarget.entrySet()) {
                moved |= move(from.getKey(), to.getKey(), to.getValue());
            }
            lead(from.getKey(), byTarget);
        }
        if (moved) {
            store.stories(stories.keySet()).values().stream()
                    .filter(Story::isLive)
                    .forEach(story -> store.take(StoryStore.Step.of(story.tendedNow())));
        }
        return moved;
    }

    /** An emptied story leads to the one that has most of its articles. */
    private void lead(StoryId from, Map<StoryId, List<Member>> byTarget) {
        Story emptied = store.stories(List.of(from)).get(from);
        if (emptied != null && emptied.into() == null && emptied.articles() == 0) {
            StoryId into = byTarget.entrySet().stream()
                    .max(Comparator.comparingInt((Map.Entry<StoryId, List<Member>> entry) ->
                                    entry.getValue().size())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            store.take(StoryStore.Step.of(emptied.mergedInto(into)));
        }
    }

    private boolean move(StoryId from, StoryId to, List<Member> members) {
        boolean moved = false;
        for (int start = 0; start < members.size(); start += StoryStore.Step.MOST_ARTICLES) {
            List<Member> part = members.subList(start, Math.min(members.size(), start + StoryStore.Step.MOST_ARTICLES));
            if (!moveTogether(from, to, part)) {
                break;
            }
            moved = true;
        }
        return moved;
    }

    private boolean moveTogether(StoryId from, StoryId to, List<Member> part) {
        Map<StoryId, Story> both = store.stories(List.of(from, to));
        Story source = both.get(from);
        if (source == null) {
            return false;
        }
        Member first = part.getFirst();
        Story before = both.get(to);
        Story target = before == null
                ? Story.empty(to, source.language(), first.at())
                : before.isLive()
                        ? before
                        : Story.empty(to, source.language(), first.at()).withVersion(before.version());
        Set<String> words = new LinkedHashSet<>();
        List<Member> rest = new ArrayList<>(store.members(from, MOST_OF_ONE));
        List<Member> there = new ArrayList<>(store.members(to, MOST_OF_ONE));
        List<StoryStore.Move> moves = new ArrayList<>();
        for (Member member : part) {
            rest.removeIf(other -> other.id().equals(member.id()));
            source = source.without(member, rest);
            Member now =
                    member.in(to, target.profile().similarity(member.terms(), vocabulary), why(member, target, there));
            target = target.with(now);
            there.add(now);
            moves.add(new StoryStore.Move(member, now));
            words.addAll(member.terms().best(StoryDesk.SEARCHED / 2, vocabulary));
        }
        store.post(source.language(), words, to);
        return store.take(new StoryStore.Step(List.of(source, target), moves));
    }

    private Why why(Member member, Story target, Collection<Member> there) {
        if (target.articles() == 0) {
            return new Why.Opens();
        }
        return Copies.of(member, there)
                .<Why>map(copy -> copy)
                .orElseGet(() -> new Why.Shares(target.profile().shared(member.terms(), vocabulary, Why.MOST_WORDS)));
    }
}
