package news.broadsheet.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Presence;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;

/**
 * Keeps the related cards of articles as articles come, change and go.
 *
 * <p>What an article costs, whatever the size of the tables, at about 600 bytes a card: when it is new, 0.5 read units for
 * its presence, 4.5 for the 60 newest cards of its section and language, 1.5 for its own related cards and 1 for each of its
 * at most 6 best matches; at most 4 write units for its own six cards and as many for each match that takes it up. A changed
 * headline costs up to 6 reads and writes more, for those that show the older card. A withdrawal reads and, where the card
 * stands, writes its own neighbours and the same 60: rare, and then nothing may be left.
 *
 * <p>Every step asks for the present state and changes it as one, so that records repeated, late or out of order, or worked
 * at the same time, end in the same cards. A step that fails midway is repeated from its record.
 */
final class Relations {

    /** Candidates considered for one article: about a day of a busy section. */
    static final int CANDIDATES = 60;

    private final Ports ports;

    Relations(Ports ports) {
        this.ports = ports;
    }

    /** An article is new, or shows a new card. */
    void live(Card told) {
        if (ports.articles().presence(told.id()) == Presence.WITHDRAWN) {
            // A record that comes after the withdrawal must not bring the card back.
            gone(told);
            return;
        }
        List<Card> section = section(told);
        Card card = current(told, section);
        RelatedChoice choice = new RelatedChoice(card);
        List<Card> chosen = choice.among(section);
        List<Card> matches = chosen.stream().filter(choice::matches).toList();
        List<Card> former = ports.related().related(card.id());
        matches.forEach(match -> ports.related().change(match.id(), cards -> taking(card, match, cards)));
        without(former, matches).forEach(other -> ports.related().change(other.id(), cards -> renewed(card, cards)));
        ports.related().relate(card.id(), chosen);
    }

    /** An article was taken back, or left this section or language: no other shows its card any more. */
    void gone(Card before) {
        Map<ArticleId, Card> neighbours = byId(ports.related().related(before.id()));
        neighbours.putAll(byId(section(before)));
        neighbours.remove(before.id());
        neighbours.keySet().forEach(id -> ports.related().change(id, cards -> without(cards, List.of(before))));
        ports.related().relate(before.id(), List.of());
    }

    private List<Card> section(Card card) {
        ListName list = new ListName.InSectionAndLanguage(card.section(), card.language());
        return ports.feeds().page(list, null, CANDIDATES).items();
    }

    /** The card as its list has it now, for the record may be late; the record's where the list has none yet. */
    private static Card current(Card told, List<Card> section) {
        return byId(section).getOrDefault(told.id(), told);
    }

    private static List<Card> taking(Card card, Card match, List<Card> cards) {
        List<Card> candidates = new ArrayList<>(without(cards, List.of(card)));
        candidates.add(card);
        return new RelatedChoice(match).among(candidates);
    }

    private static List<Card> renewed(Card card, List<Card> cards) {
        return cards.stream()
                .map(each -> each.id().equals(card.id()) ? card : each)
                .toList();
    }

    private static List<Card> without(List<Card> cards, List<Card> others) {
        Map<ArticleId, Card> out = byId(others);
        return cards.stream().filter(card -> !out.containsKey(card.id())).toList();
    }

    private static Map<ArticleId, Card> byId(List<Card> cards) {
        Map<ArticleId, Card> byId = new LinkedHashMap<>();
        cards.forEach(card -> byId.put(card.id(), card));
        return byId;
    }
}
