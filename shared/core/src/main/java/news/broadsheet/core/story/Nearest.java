package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;

/**
 * Chooses what to read beside an article: the others of its story first - of other owners before its own, the most alike
 * first - then what speaks for the nearest other stories, the first of each before the second of any. Never a copy of what is there already, nor one headline twice.
 */
public final class Nearest {

    /** Other stories less like the article than this are not near. */
    static final double NEARBY = Grouping.ALIKE / 2;

    /** A copy that keeps less of the original was rewritten: it is worth reading beside it. Chosen on half of a corpus. */
    static final double DUPLICATE = 0.9;

    /** Articles that stand for what the article is about beside itself; chosen on half of a corpus, see decision 0021. */
    private static final int COMPANY = 2;

    private final Vocabulary vocabulary;

    public Nearest(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param told articles of its story; the article itself may be among them */
    public List<Card> to(Member article, Collection<Member> told, List<StoryDesk.Near> near, int most) {
        Choice choice = new Choice(article, told, most);
        for (Member other : alike(article, told)) {
            choice.offer(other);
        }
        List<Story> nearby = near.stream()
                .filter(each -> each.similarity() >= NEARBY)
                .map(StoryDesk.Near::story)
                .filter(story -> !story.id().equals(article.story()))
                .toList();
        for (int place = 0; place < Story.MOST_SHOWN; place++) {
            for (Story story : nearby) {
                story.shown().stream().skip(place).limit(1).forEach(shown -> choice.offer(shown.card()));
            }
        }
        return List.copyOf(choice.chosen);
    }

    private List<Member> alike(Member article, Collection<Member> told) {
        record Alike(Member member, boolean own, double similarity) {}
        List<Alike> alike = new ArrayList<>();
        Profile company = company(article, told);
        for (Member other : told) {
            if (!other.id().equals(article.id())) {
                boolean own = other.owner().equals(article.owner());
                alike.add(new Alike(other, own, company.similarity(other.terms(), vocabulary)));
            }
        }
        alike.sort(Comparator.comparing(Alike::own)
                .thenComparing(Comparator.comparingDouble(Alike::similarity).reversed())
                .thenComparing(each -> each.member().id().value()));
        return alike.stream().map(Alike::member).toList();
    }

    /** The article with those most like it: what it is about stands out better than from its own words alone. */
    private Profile company(Member article, Collection<Member> told) {
        Profile alone = Profile.EMPTY.with(article.terms());
        List<Member> best = told.stream()
                .filter(other -> !other.id().equals(article.id()))
                .sorted(Comparator.comparingDouble((Member other) -> -alone.similarity(other.terms(), vocabulary)))
                .limit(COMPANY)
                .toList();
        Profile company = alone;
        for (Member other : best) {
            company = company.with(other.terms());
        }
        return company;
    }

    /** What was chosen so far, and what would be the same again. */
    private static final class Choice {

        private final int most;
        private final Set<ArticleId> seen = new HashSet<>();
        private final Set<String> headlines = new HashSet<>();
        private final Set<Card> chosen = new LinkedHashSet<>();

        private final Map<ArticleId, ArticleId> originals = new HashMap<>();

        Choice(Member article, Collection<Member> told, int most) {
            this.most = most;
            told.forEach(this::know);
            know(article);
            seen.add(article.id());
            seen.add(original(article.id()));
            headlines.add(headline(article.card()));
        }

        private void know(Member member) {
            if (member.why() instanceof Why.CopyOf copy && copy.share() >= DUPLICATE) {
                originals.put(member.id(), copy.article());
            }
        }

        /** What an article was copied from in the end; copies may be of copies. */
        private ArticleId original(ArticleId id) {
            Set<ArticleId> passed = new HashSet<>();
            ArticleId original = id;
            while (passed.add(original) && originals.containsKey(original)) {
                original = Objects.requireNonNull(originals.get(original));
            }
            return original;
        }

        void offer(Member member) {
            ArticleId original = original(member.id());
            boolean known = seen.contains(member.id()) || seen.contains(original);
            if (!known && offer(member.card())) {
                seen.add(original);
            }
        }

        boolean offer(Card card) {
            return chosen.size() < most && seen.add(card.id()) && headlines.add(headline(card)) && chosen.add(card);
        }

        private static String headline(Card card) {
            return card.headline().toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        }
    }
}
