package news.broadsheet.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Profile;
import news.broadsheet.core.story.Sketch;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.Story.Share;
import news.broadsheet.core.story.Story.Shown;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.Terms;
import news.broadsheet.core.story.Why;
import org.jspecify.annotations.Nullable;

/**
 * Builds a story told by the source {@code daily} at {@link Samples#NOW}, until owners say otherwise. Each owner has one
 * source, of its own name, and one article.
 */
public final class SampleStory {

    private final String name;
    private final Map<String, Instant> owners = new LinkedHashMap<>();
    private final Map<String, Float> words = new TreeMap<>();
    private String headline;
    private String language = "en";
    private Section section = Section.WORLD;
    private double authority = 1;
    private double boost = 1;
    private boolean emptied;
    private @Nullable StoryId into;

    SampleStory(String name) {
        this.name = name;
        this.headline = "Story of " + name;
    }

    /** One more owner, who tells it from this time; the first one's article leads. */
    public SampleStory owner(String owner, Instant first) {
        owners.put(owner, first);
        return this;
    }

    public SampleStory owners(String... names) {
        for (String each : names) {
            owner(each, Samples.NOW);
        }
        return this;
    }

    public SampleStory headline(String value) {
        headline = value;
        return this;
    }

    public SampleStory language(String value) {
        language = value;
        return this;
    }

    public SampleStory section(Section value) {
        section = value;
        return this;
    }

    /** Of each of its owners. */
    public SampleStory authority(double value) {
        authority = value;
        return this;
    }

    public SampleStory boost(double value) {
        boost = value;
        return this;
    }

    /** What its profile holds besides, the first said most. */
    public SampleStory words(String... values) {
        for (String each : values) {
            words.put(each, 10f / (1 + words.size()));
        }
        return this;
    }

    public SampleStory into(StoryId other) {
        into = other;
        return emptied();
    }

    /** No article tells it any more. */
    public SampleStory emptied() {
        emptied = true;
        return this;
    }

    public StoryId id() {
        return StoryId.openedBy(Samples.article(name).id());
    }

    /** Its articles, in the order of its owners. */
    public List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        told().forEach((owner, at) -> cards.add(Samples.article(name + "-" + owner)
                .source(Samples.source(owner).build())
                .headline(headline)
                .language(language)
                .section(section)
                .publishedAt(at)
                .card()));
        return cards;
    }

    /** The same as they stand in the story. */
    public Member[] members() {
        return cards().stream()
                .map(card -> new Member(
                        card,
                        card.source().id().value(),
                        authority,
                        new Member.Reading(Terms.NONE, Sketch.NONE, List.of()),
                        "read",
                        id(),
                        0.5,
                        new Why.Shares(List.of("rain", "drought")),
                        0))
                .toArray(Member[]::new);
    }

    public Story build() {
        List<Instant> times = told().values().stream().sorted().toList();
        Map<String, Share> shares = new TreeMap<>();
        told().forEach((owner, at) -> shares.put(owner, new Share(1, at, authority)));
        List<Shown> shown = cards().stream()
                .limit(Story.MOST_SHOWN)
                .map(card -> new Shown(card, card.source().id().value(), 1))
                .toList();
        Map<String, Profile.Sum> sums = new TreeMap<>();
        words.forEach((word, weight) -> sums.put(word, new Profile.Sum(weight, weight * weight)));
        return new Story(
                id(),
                language,
                emptied ? Profile.EMPTY : new Profile(times.size(), sums),
                emptied ? 0 : times.size(),
                emptied ? Map.of() : shares,
                times.getFirst(),
                times.getLast(),
                emptied ? List.of() : shown,
                boost,
                into,
                0,
                0);
    }

    private Map<String, Instant> told() {
        return owners.isEmpty() ? Map.of("daily", Samples.NOW) : owners;
    }
}
