package news.broadsheet.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.story.Story.Shown;

/**
 * Chooses which articles speak for a story: of a source of authority, no copy, near the middle of what all tell, with a
 * picture and an excerpt; one of an owner. Among equals the earlier one, since it told the news first.
 */
final class StoryLead {

    private static final double PICTURE = 0.15;
    private static final double EXCERPT = 0.15;
    private static final double COPY = 0.5;

    private static final Comparator<Shown> BEST = Comparator.comparingDouble(Shown::merit)
            .reversed()
            .thenComparing(shown -> shown.card().sortAt())
            .thenComparing(shown -> shown.card().id().value());

    private StoryLead() {}

    static List<Shown> of(Collection<Member> members) {
        return chosen(members.stream().map(StoryLead::shown).toList());
    }

    static List<Shown> with(List<Shown> before, Member member) {
        List<Shown> candidates = new ArrayList<>();
        for (Shown each : before) {
            if (!each.card().id().equals(member.id())) {
                candidates.add(each);
            }
        }
        candidates.add(shown(member));
        return chosen(candidates);
    }

    private static Shown shown(Member member) {
        double merit = member.authority()
                + member.score()
                + (member.card().image() == null ? 0 : PICTURE)
                + (member.card().excerpt().isEmpty() ? 0 : EXCERPT)
                - (member.isCopy() ? COPY : 0);
        return new Shown(member.card(), member.owner(), merit);
    }

    private static List<Shown> chosen(Collection<Shown> candidates) {
        List<Shown> best = candidates.stream().sorted(BEST).toList();
        Set<String> owners = new HashSet<>();
        Set<ArticleId> taken = new HashSet<>();
        List<Shown> chosen = new ArrayList<>();
        for (Shown each : best) {
            if (chosen.size() < Story.MOST_SHOWN
                    && owners.add(each.owner())
                    && taken.add(each.card().id())) {
                chosen.add(each);
            }
        }
        return chosen;
    }
}
