package news.broadsheet.core.story;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;

/** A desk over a store and a vocabulary of its own; articles have short names here. */
final class Newsdesk {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final int MOST_PASSES = 12;

    final StoriesInMemory stories = new StoriesInMemory();
    final CountedVocabulary vocabulary = new CountedVocabulary();
    final StoryDesk desk;
    final StoryTending tending;
    private final Map<ArticleId, String> names = new HashMap<>();

    Newsdesk() {
        this(store -> store);
    }

    /** @param between stands between the desk and its store */
    Newsdesk(UnaryOperator<StoryStore> between) {
        StoryStore store = between.apply(stories);
        desk = new StoryDesk(store, vocabulary);
        tending = new StoryTending(store, vocabulary);
    }

    /** An article as its publisher sends it. */
    record Sent(String name, String owner, Instant at, String headline, String text) {

        static Sent of(String name, String headline, String text) {
            return new Sent(name, name + "-press", NOON, headline, text);
        }

        Sent by(String other) {
            return new Sent(name, other, at, headline, text);
        }

        Sent at(Instant time) {
            return new Sent(name, owner, time, headline, text);
        }

        ArticleId id() {
            return new ArticleId(Ids.of("test", name));
        }
    }

    StoryDesk.Placement place(Sent sent) {
        return desk.place(read(sent));
    }

    void placeAll(Collection<Sent> all) {
        all.forEach(this::place);
    }

    Member read(Sent sent) {
        names.put(sent.id(), sent.name());
        ArticleTerms terms = ArticleTerms.of(sent.headline(), sent.text());
        vocabulary.read(terms.words());
        return member(sent, terms.telling(vocabulary));
    }

    static Member member(Sent sent, Terms terms) {
        SourceRef source =
                new SourceRef(new SourceId(sent.owner()), sent.owner(), "https://" + sent.owner() + ".example/");
        Card card = new Card(
                sent.id(),
                sent.headline(),
                "",
                null,
                source,
                Section.GENERAL,
                "en",
                sent.at(),
                null,
                sent.at(),
                source.home() + sent.name(),
                1,
                null);
        return new Member(
                card,
                sent.owner(),
                1,
                new Member.Reading(terms, Sketch.of(sent.headline(), sent.text()), List.of()),
                Ids.of(sent.headline(), sent.text()),
                StoryId.openedBy(sent.id()),
                0,
                new Why.Opens(),
                0);
    }

    /** Tends all stories until nothing moves. */
    void settle() {
        boolean moved = true;
        for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
            moved = false;
            for (Story story : live()) {
                moved |= tending.tend(story.id());
            }
        }
    }

    List<Story> live() {
        return stories.all().stream().filter(Story::isLive).toList();
    }

    /** The names of the articles of each live story. */
    Set<Set<String>> groups() {
        Set<Set<String>> groups = new HashSet<>();
        live().forEach(story -> groups.add(names(story.id())));
        return groups;
    }

    Set<String> names(StoryId story) {
        Set<String> told = new HashSet<>();
        stories.members(story, 100).forEach(member -> told.add(names.getOrDefault(member.id(), "?")));
        return told;
    }

    Member member(String name) {
        return stories.member(new ArticleId(Ids.of("test", name))).orElseThrow();
    }

    Story story(StoryId id) {
        Story story = stories.stories(List.of(id)).get(id);
        if (story == null) {
            throw new AssertionError("no story " + id);
        }
        return story;
    }

    Story storyOf(String name) {
        return story(member(name).story());
    }
}
