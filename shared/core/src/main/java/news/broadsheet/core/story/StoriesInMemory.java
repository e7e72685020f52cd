package news.broadsheet.core.story;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import news.broadsheet.core.article.ArticleId;

/** Stories of one process, for replays and tests; takes no steps of two callers at once. */
public final class StoriesInMemory implements StoryStore {

    private static final Comparator<Member> NEWEST_FIRST = Comparator.comparing(Member::at)
            .thenComparing(member -> member.id().value())
            .reversed();

    private final Map<ArticleId, Member> members = new HashMap<>();
    private final Map<StoryId, TreeSet<Member>> byStory = new HashMap<>();
    private final Map<StoryId, Story> stories = new LinkedHashMap<>();
    private final Map<String, Deque<StoryId>> posted = new HashMap<>();

    @Override
    public synchronized Optional<Member> member(ArticleId id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public synchronized List<Member> members(StoryId story, int most) {
        return byStory.getOrDefault(story, new TreeSet<>(NEWEST_FIRST)).stream()
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Member> members(Collection<ArticleId> ids) {
        return ids.stream().map(members::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized Map<StoryId, Story> stories(Collection<StoryId> ids) {
        Map<StoryId, Story> found = new LinkedHashMap<>();
        for (StoryId id : ids) {
            Story story = stories.get(id);
            if (story != null) {
                found.put(id, story);
            }
        }
        return found;
    }

    /** All there are, in the order in which they were opened. */
    public synchronized List<Story> all() {
        return List.copyOf(stories.values());
    }

    @Override
    public synchronized Map<String, List<StoryId>> posted(String language, Collection<String> words) {
        Map<String, List<StoryId>> found = new HashMap<>();
        for (String word : words) {
            Deque<StoryId> ids = posted.get(language + ' ' + word);
            if (ids != null) {
                found.put(word, List.copyOf(ids));
            }
        }
        return found;
    }

    @Override
    public synchronized void post(String language, Collection<String> words, StoryId story) {
        for (String word : words) {
            Deque<StoryId> ids = posted.computeIfAbsent(language + ' ' + word, _ -> new ArrayDeque<>());
            if (!ids.contains(story)) {
                ids.addFirst(story);
                if (ids.size() > MOST_POSTED) {
                    ids.removeLast();
                }
            }
        }
    }

    @Override
    public synchronized boolean take(Step step) {
        if (!isAsRead(step)) {
            return false;
        }
        for (Story story : step.stories()) {
            stories.put(story.id(), story.withVersion(story.version() + 1));
        }
        for (Move move : step.moves()) {
            if (move.before() != null) {
                remove(move.before());
            }
            if (move.after() != null) {
                place(move.after().withVersion(move.after().version() + 1));
            }
        }
        return true;
    }

    private boolean isAsRead(Step step) {
        return step.stories().stream()
                        .allMatch(story -> story.version()
                                == (stories.containsKey(story.id())
                                        ? stories.get(story.id()).version()
                                        : 0))
                && step.moves().stream().allMatch(this::isAsRead);
    }

    private boolean isAsRead(Move move) {
        Member before = move.before();
        if (before == null) {
            return !members.containsKey(Objects.requireNonNull(move.after()).id());
        }
        Member stored = members.get(before.id());
        return stored != null && stored.version() == before.version();
    }

    private void place(Member member) {
        members.put(member.id(), member);
        byStory.computeIfAbsent(member.story(), _ -> new TreeSet<>(NEWEST_FIRST))
                .add(member);
    }

    private void remove(Member member) {
        Member stored = members.remove(member.id());
        if (stored != null) {
            byStory.getOrDefault(stored.story(), new TreeSet<>(NEWEST_FIRST)).remove(stored);
        }
    }
}
