package news.broadsheet.core.story;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import org.jspecify.annotations.Nullable;

/**
 * Articles, from several sources, about one event. What is kept of the story itself has one size, however many articles
 * tell it.
 *
 * @param language primary subtag; stories are told in one language
 * @param articles how many tell it, copies included; 0 where none does any more
 * @param owners by owner, at most {@link #MOST_OWNERS}
 * @param firstSeen when its first article appeared, and {@code lastSeen} its last
 * @param shown its lead first, then others of other owners, at most {@link #MOST_SHOWN}
 * @param boost the editors' factor, 0 to 10; 1 where they have none
 * @param into where it was merged into another: that one
 * @param tended with how many articles its limits were last looked at
 * @param version optimistic lock; 0 for one that was never stored
 */
public record Story(
        StoryId id,
        String language,
        Profile profile,
        int articles,
        Map<String, Share> owners,
        Instant firstSeen,
        Instant lastSeen,
        List<Shown> shown,
        double boost,
        @Nullable StoryId into,
        int tended,
        long version) {

    public static final int MOST_OWNERS = 60;

    public static final int MOST_SHOWN = 4;

    /** What an owner has in a story. */
    public record Share(int articles, Instant first, double authority) {}

    /** @param merit how fit it is to speak for the story */
    public record Shown(Card card, String owner, double merit) {}

    public Story {
        owners = Map.copyOf(owners);
        shown = List.copyOf(shown);
    }

    /**
     * A story that an article may open: of the ids that it may give, the first under which nothing is told, and that leads
     * nowhere. A call that is repeated after it was cut off finds the same one.
     */
    static Story openedBy(Member article, StoryStore store) {
        for (int number = 0; ; number++) {
            StoryId id = StoryId.openedBy(article.id(), number);
            Story before = store.stories(List.of(id)).get(id);
            Story empty = empty(id, article.languageOfStory(), article.at());
            if (before == null) {
                return empty;
            }
            if (before.articles() == 0 && before.into() == null) {
                return empty.withVersion(before.version());
            }
        }
    }

    static Story empty(StoryId id, String language, Instant at) {
        return new Story(id, language, Profile.EMPTY, 0, Map.of(), at, at, List.of(), 1, null, 0, 0);
    }

    /** The lead article's card; null where no article tells the story any more. */
    public @Nullable Card lead() {
        return shown.isEmpty() ? null : shown.getFirst().card();
    }

    /** Taken from its best source. */
    public String headline() {
        return shown.isEmpty() ? "" : shown.getFirst().card().headline();
    }

    public Section section() {
        return shown.isEmpty() ? Section.GENERAL : shown.getFirst().card().section();
    }

    public boolean isLive() {
        return into == null && articles > 0;
    }

    Story with(Member member) {
        Map<String, Share> more = new TreeMap<>(owners);
        Share share = new Share(1, member.at(), member.authority());
        if (more.containsKey(member.owner()) || more.size() < MOST_OWNERS) {
            more.merge(
                    member.owner(),
                    share,
                    (a, b) -> new Share(
                            a.articles() + 1, earlier(a.first(), b.first()), Math.max(a.authority(), b.authority())));
        }
        return new Story(
                id,
                language,
                profile.with(member.terms()),
                articles + 1,
                more,
                articles == 0 ? member.at() : earlier(firstSeen, member.at()),
                articles == 0 ? member.at() : later(lastSeen, member.at()),
                StoryLead.with(shown, member),
                boost,
                null,
                tended,
                version);
    }

    /** @param rest the story's other articles, as far as they are at hand */
    Story without(Member member, Collection<Member> rest) {
        Map<String, Share> fewer = new TreeMap<>(owners);
        fewer.computeIfPresent(
                member.owner(),
                (_, share) -> share.articles() <= 1
                        ? null
                        : new Share(share.articles() - 1, share.first(), share.authority()));
        Instant last =
                rest.stream().map(Member::at).max(Comparator.naturalOrder()).orElse(lastSeen);
        return new Story(
                id,
                language,
                profile.without(member.terms()),
                Math.max(0, articles - 1),
                fewer,
                firstSeen,
                last,
                StoryLead.of(rest),
                boost,
                into,
                tended,
                version);
    }

    Story mergedInto(StoryId other) {
        return new Story(
                id,
                language,
                Profile.EMPTY,
                0,
                Map.of(),
                firstSeen,
                lastSeen,
                List.of(),
                boost,
                other,
                tended,
                version);
    }

    Story tendedNow() {
        return new Story(
                id, language, profile, articles, owners, firstSeen, lastSeen, shown, boost, into, articles, version);
    }

    public Story withBoost(double factor) {
        return new Story(
                id, language, profile, articles, owners, firstSeen, lastSeen, shown, factor, into, tended, version);
    }

    public Story withVersion(long number) {
        return new Story(
                id, language, profile, articles, owners, firstSeen, lastSeen, shown, boost, into, tended, number);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
