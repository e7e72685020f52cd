package news.broadsheet.testkit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.StoriesInMemory;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryReader;
import news.broadsheet.core.story.StoryStore.Move;
import news.broadsheet.core.story.StoryStore.Step;
import org.jspecify.annotations.Nullable;

/** What readers and the ranking ask of stories in memory. Requests go past its {@link Throttle}, those of the stories do not. */
public final class FakeStories implements StoryReader {

    private static final Comparator<Story> LATEST =
            Comparator.comparing(Story::lastSeen).thenComparing(Story::id).reversed();

    private final StoriesInMemory stories;
    private final Throttle throttle = new Throttle();

    public FakeStories() {
        this(new StoriesInMemory());
    }

    public FakeStories(StoriesInMemory stories) {
        this.stories = stories;
    }

    /** Where they are kept. */
    public StoriesInMemory stories() {
        return stories;
    }

    public Throttle throttle() {
        return throttle;
    }

    /** Keeps a story as it is here, whatever was kept of it before, with these articles besides those it has. */
    public FakeStories keep(Story story, Member... articles) {
        Story before = stories.stories(List.of(story.id())).get(story.id());
        Story next = story.withVersion(before == null ? 0 : before.version());
        List<Move> moves =
                Arrays.stream(articles).map(article -> new Move(null, article)).toList();
        if (!stories.take(new Step(List.of(next), moves))) {
            throw new IllegalStateException("an article of " + story.id() + " is kept already");
        }
        return this;
    }

    @Override
    public Optional<Story> story(StoryId id) {
        throttle.request();
        return Optional.ofNullable(stories.stories(List.of(id)).get(id));
    }

    @Override
    public Page<Told> told(StoryId id, @Nullable Position after, int limit) {
        throttle.request();
        NavigableMap<String, Member> members = new TreeMap<>();
        for (Member member : stories.members(id, Integer.MAX_VALUE)) {
            members.put(place(member), member);
        }
        return FakePages.newestFirst(members, after, limit, FakeStories::place)
                .map(member -> new Told(member.card(), member.owner(), member.score(), member.why()));
    }

    @Override
    public List<Story> latest(boolean several, int most) {
        throttle.request();
        return stories.all().stream()
                .filter(Story::isLive)
                .filter(story -> story.owners().size() > 1 == several)
                .sorted(LATEST)
                .limit(most)
                .toList();
    }

    private static String place(Member member) {
        return FakePages.place(member.at(), member.id().value());
    }
}
