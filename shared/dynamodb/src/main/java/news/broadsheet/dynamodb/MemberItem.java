package news.broadsheet.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.Sketch;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.core.story.Why;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An article in its story, as two items that change together: {@code MATCH#<article>/MATCH} with what it is compared by, and
 * {@code STORY#<story>/<sortAt>#<article>} with what full coverage shows of it, so that a page of it stays small.
 */
final class MemberItem {

    private static final String PREFIX = "MATCH#";
    private static final String SK = "MATCH";

    private MemberItem() {}

    static Map<String, AttributeValue> key(ArticleId id) {
        return Item.key(PREFIX + id, SK);
    }

    static boolean is(Item item) {
        return SK.equals(item.textOrNull(Item.SK));
    }

    /** @param version the one it has when stored */
    static Map<String, AttributeValue> write(Member member, long version) {
        return reasoned(ItemWriter.item(PREFIX + member.id(), SK), member)
                .map("card", CardItem.writeNested(member.card()))
                .text("story", member.story().value())
                .number("authority", Math.round(member.authority() * 1000))
                .text("print", member.fingerprint())
                .bytes("terms", StoryCodec.bytes(member.terms()))
                .bytes("others", StoryCodec.bytes(member.reading().others()))
                .bytes("sketch", member.reading().sketch().bytes())
                .number("version", version)
                .build();
    }

    static Member read(Item item) {
        Item card = item.mapOrNull("card");
        byte[] sketch = item.bytesOrNull("sketch");
        if (card == null) {
            throw new IllegalStateException("an article in a story has no card");
        }
        return new Member(
                CardItem.readNested(card),
                item.text("owner"),
                item.number("authority", 1000) / 1000.0,
                new Member.Reading(
                        StoryCodec.readTerms(item.bytesOrNull("terms")),
                        sketch == null ? Sketch.NONE : Sketch.read(sketch),
                        StoryCodec.readHashes(item.bytesOrNull("others"))),
                item.text("print"),
                new StoryId(item.text("story")),
                score(item),
                why(item),
                item.number("version", 0));
    }

    static Optional<Member> in(List<Item> items) {
        return items.stream().filter(MemberItem::is).findFirst().map(MemberItem::read);
    }

    static Map<String, AttributeValue> toldKey(Member member) {
        return CardItem.key(StoryItem.pk(member.story()), member.at(), member.id());
    }

    static Map<String, AttributeValue> writeTold(Member member) {
        ItemWriter item = reasoned(ItemWriter.nested(), member);
        CardItem.write(StoryItem.pk(member.story()), member.card()).forEach(item::put);
        return item.build();
    }

    static Told readTold(Item item) {
        return new Told(CardItem.read(item), item.text("owner"), score(item), why(item));
    }

    private static ItemWriter reasoned(ItemWriter item, Member member) {
        item.text("owner", member.owner()).count("score", Math.round(member.score() * 1000));
        return switch (member.why()) {
            case Why.Opens _ -> item;
            case Why.CopyOf copy ->
                item.text("copyOf", copy.article().value()).number("share", Math.round(copy.share() * 1000));
            case Why.Shares shares -> item.texts("shares", shares.words());
        };
    }

    private static double score(Item item) {
        return item.number("score", 0) / 1000.0;
    }

    private static Why why(Item item) {
        String copyOf = item.textOrNull("copyOf");
        if (copyOf != null) {
            return new Why.CopyOf(new ArticleId(copyOf), item.number("share", 0) / 1000.0);
        }
        return item.has("shares") ? new Why.Shares(item.texts("shares")) : new Why.Opens();
    }
}
