package news.broadsheet.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Nearest;
import news.broadsheet.core.story.StoryDesk.Placement;
import news.broadsheet.core.story.Vocabulary;

/**
 * Keeps what is shown beside articles: the others of its story, then the nearest other stories, then what its section has
 * nearest by headline, so that nothing is left empty while there is anything. Beside which articles a card is shown is noted
 * first, so that a changed or withdrawn one can be found wherever it stands.
 */
final class RelatedCards {

    /** Articles of a story that are looked at. */
    private static final int TOLD = 20;

    /** Others of the story that are told of a new one. */
    private static final int TOLD_OF = RelatedStore.MOST;

    /** Cards of the section looked at where nothing nearer is left. */
    private static final int SECTION = 60;

    private final Ports ports;
    private final Nearest nearest;

    RelatedCards(Ports ports, Vocabulary vocabulary) {
        this.ports = ports;
        this.nearest = new Nearest(vocabulary);
    }

    /**
     * An article stands in its story, or stands there with another card. Its own list is written last and so tells that all
     * was done: of an article that changed nothing only its card is renewed.
     */
    void live(Placement placement) {
        Member article = placement.member();
        renew(article.card());
        if (!placement.isNew() && !ports.related().related(article.id()).isEmpty()) {
            return;
        }
        List<Member> told = ports.stories().members(article.story(), TOLD);
        tell(article, told);
        List<Card> chosen = filled(article, nearest.to(article, told, placement.near(), RelatedStore.MOST), ids(told));
        chosen.forEach(card -> ports.related().noteBeside(card.id(), List.of(article.id())));
        ports.related().relate(article.id(), chosen);
    }

    /** An article was taken back: no other shows its card any more. */
    void gone(ArticleId id) {
        for (ArticleId other : ports.related().besides(id)) {
            ports.related().change(other, cards -> without(cards, Set.of(id)));
        }
        ports.related().relate(id, List.of());
    }

    /** The others of the story show the new article where it is among their nearest. */
    private void tell(Member article, List<Member> told) {
        Map<ArticleId, List<Card>> lists = new LinkedHashMap<>();
        for (Member other : told) {
            if (lists.size() < TOLD_OF && !other.id().equals(article.id())) {
                List<Card> theirs = nearest.to(other, told, List.of(), RelatedStore.MOST);
                if (theirs.contains(article.card())) {
                    lists.put(other.id(), theirs);
                }
            }
        }
        ports.related().noteBeside(article.id(), lists.keySet());
        Set<ArticleId> considered = ids(told);
        lists.forEach((id, theirs) -> ports.related().change(id, cards -> joined(theirs, without(cards, considered))));
    }

    private static Set<ArticleId> ids(List<Member> told) {
        return told.stream().map(Member::id).collect(Collectors.toSet());
    }

    /** These first, then others. */
    private static List<Card> joined(List<Card> first, List<Card> then) {
        Set<ArticleId> ids = first.stream().map(Card::id).collect(Collectors.toSet());
        List<Card> joined = new ArrayList<>(first);
        joined.addAll(without(then, ids));
        return joined.subList(0, Math.min(joined.size(), RelatedStore.MOST));
    }

    private void renew(Card card) {
        for (ArticleId other : ports.related().besides(card.id())) {
            ports.related()
                    .change(
                            other,
                            cards -> cards.stream()
                                    .map(each -> each.id().equals(card.id()) ? card : each)
                                    .toList());
        }
    }

    /** @param told what the story had to offer: what was not chosen of it is a copy of what is there */
    private List<Card> filled(Member article, List<Card> chosen, Set<ArticleId> told) {
        if (chosen.size() >= RelatedStore.MOST) {
            return chosen;
        }
        Card card = article.card();
        ListName list = new ListName.InSectionAndLanguage(card.section(), card.language());
        List<Card> section = ports.feeds().page(list, null, SECTION).items();
        return joined(chosen, new RelatedChoice(card).among(without(section, told)));
    }

    private static List<Card> without(List<Card> cards, Set<ArticleId> ids) {
        return cards.stream().filter(card -> !ids.contains(card.id())).toList();
    }
}
