package news.broadsheet.local.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.story.ArticleTerms;
import news.broadsheet.core.story.CountedVocabulary;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Nearest;
import news.broadsheet.core.story.Sketch;
import news.broadsheet.core.story.StoriesInMemory;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryDesk;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryTending;
import news.broadsheet.core.story.Why;
import news.broadsheet.local.doctor.StoryLine.Told;

/**
 * Matches articles into stories as the service does, one after the other, and keeps all of it in memory. What it gives is
 * how things stand after the last one: articles move as others come.
 */
final class StoryReplay {

    /** When articles are that nobody dates: all at once, so that time tells none of them apart. */
    static final Instant UNDATED = Instant.parse("2000-01-01T00:00:00Z");

    /** Related articles given. */
    static final int MOST_RELATED = 6;

    /** Articles of a story among which the related ones are looked for. */
    private static final int TOLD = 40;

    private static final int PASSES = 3;

    private final StoriesInMemory store = new StoriesInMemory();
    private final Map<String, Desk> desks = new HashMap<>();
    private final Map<ArticleId, String> ids = new LinkedHashMap<>();

    /** An article as it stands in the end; ids of articles are those of the input. */
    record Place(String id, Member member, String why, List<String> related) {}

    /** Each language has words of its own, and so its own desk; what the desks write is in one place. */
    private record Desk(CountedVocabulary words, StoryDesk desk, StoryTending tending, Nearest nearest) {

        static Desk over(StoriesInMemory store) {
            CountedVocabulary words = new CountedVocabulary();
            return new Desk(words, new StoryDesk(store, words), new StoryTending(store, words), new Nearest(words));
        }
    }

    /** Places an article; one of an id that came before is its next revision. */
    void place(Told told) {
        String language = language(told.language());
        Desk desk = desk(language);
        ArticleId id = new ArticleId(Ids.of("replay", told.id()));
        ArticleTerms terms = ArticleTerms.of(told.headline(), told.text());
        String fingerprint = fingerprint(told);
        boolean known = store.member(id)
                .filter(member -> member.fingerprint().equals(fingerprint))
                .isPresent();
        if (known) {
            return;
        }
        desk.words().read(terms.words());
        Card card = card(id, told, language);
        Member.Reading reading =
                new Member.Reading(terms.telling(desk.words()), Sketch.of(told.headline(), told.text()), List.of());
        Ownership ownership = new Ownership(card.source().id().value(), 1);
        desk.desk().place(Member.unplaced(card, ownership, reading, fingerprint));
        ids.put(id, told.id());
    }

    /** Looks at the limits of all stories once more, until nothing moves or three times. */
    void tend() {
        boolean moved = true;
        for (int pass = 0; pass < PASSES && moved; pass++) {
            moved = false;
            for (Story story : stories()) {
                moved |= desk(story.language()).tending().tend(story.id());
            }
        }
    }

    /** The stories that articles tell, in the order in which they were opened. */
    List<Story> stories() {
        return store.all().stream().filter(Story::isLive).toList();
    }

    /** Of the article that speaks for a story. */
    String headline(StoryId id) {
        Story story = store.stories(List.of(id)).get(id);
        return story == null ? "" : story.headline();
    }

    /** Where each article stands, by the ids of the input, in the order in which they came first. */
    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        ids.forEach((id, given) -> store.member(id).ifPresent(member -> places.put(given, place(member))));
        return places;
    }

    private Place place(Member stored) {
        Desk desk = desk(stored.language());
        StoryDesk.Placement placement = desk.desk().place(stored);
        Member member = placement.member();
        List<String> related = new ArrayList<>();
        for (Card card :
                desk.nearest().to(member, store.members(member.story(), TOLD), placement.near(), MOST_RELATED)) {
            related.add(given(card.id()));
        }
        return new Place(given(member.id()), member, why(member.why()), related);
    }

    private String why(Why why) {
        return why instanceof Why.CopyOf copy
                ? why.sentence().replace(copy.article().value(), given(copy.article()))
                : why.sentence();
    }

    private String given(ArticleId id) {
        return ids.getOrDefault(id, id.value());
    }

    private Desk desk(String language) {
        return desks.computeIfAbsent(language, _ -> Desk.over(store));
    }

    /** The primary subtag; "und" (BCP 47) is the language of what states none. */
    private static String language(String stated) {
        String primary = stated.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.isEmpty() ? "und" : primary;
    }

    private static String fingerprint(Told told) {
        return Ids.of(
                told.headline(),
                told.text(),
                String.valueOf(told.publishedAt()),
                String.valueOf(told.source()),
                told.language());
    }

    private static Card card(ArticleId id, Told told, String language) {
        Instant at = told.publishedAt() == null ? UNDATED : told.publishedAt();
        return new Card(
                id, told.headline(), "", null, source(id, told), Section.GENERAL, language, at, null, at, "", 0, null);
    }

    /** Whoever names no source has one of its own: nothing says that two of them are one. */
    private static SourceRef source(ArticleId id, Told told) {
        return told.source() == null
                ? new SourceRef(new SourceId(Ids.of("replay nobody", id.value())), "", "")
                : new SourceRef(new SourceId(Ids.of("replay source", told.source())), told.source(), "");
    }
}
