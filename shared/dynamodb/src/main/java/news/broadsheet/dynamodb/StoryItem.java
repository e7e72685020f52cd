package news.broadsheet.dynamodb;

import java.util.List;
import java.util.Map;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.Story.Shown;
import news.broadsheet.core.story.StoryId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A story: {@code STORY#<id>/STORY}. While it is live it stands in the index {@code stories} under {@code livePk}, {@code
 * SEVERAL} or {@code SINGLE} by its number of owners, at {@code liveAt}, its last article. {@code data} holds profile and
 * owners, see {@link StoryCodec}; {@code shown} the cards that speak for it.
 */
final class StoryItem {

    static final String PREFIX = "STORY#";
    static final String SK = "STORY";
    static final String INDEX = "stories";
    static final String LIVE_PK = "livePk";
    static final String LIVE_AT = "liveAt";

    private StoryItem() {}

    static String pk(StoryId id) {
        return PREFIX + id;
    }

    static Map<String, AttributeValue> key(StoryId id) {
        return Item.key(pk(id), SK);
    }

    static String livePk(boolean several) {
        return several ? "SEVERAL" : "SINGLE";
    }

    static boolean is(Item item) {
        return SK.equals(item.textOrNull(Item.SK));
    }

    static StoryId id(Item item) {
        return new StoryId(item.keyPart(Item.PK, PREFIX));
    }

    /** @param version the one it has when stored */
    static Map<String, AttributeValue> write(Story story, long version) {
        ItemWriter item = ItemWriter.item(pk(story.id()), SK)
                .text("lang", story.language())
                .number("articles", story.articles())
                .instant("first", story.firstSeen())
                .instant("last", story.lastSeen())
                .maps("shown", story.shown().stream().map(StoryItem::shown).toList())
                .text("into", story.into() == null ? null : story.into().value())
                .count("tended", story.tended())
                .bytes("data", StoryCodec.bytes(story.profile(), story.owners()))
                .number("version", version);
        if (story.boost() != 1) {
            item.number("boost", Math.round(story.boost() * 1000));
        }
        if (story.isLive()) {
            item.text(LIVE_PK, livePk(story.owners().size() > 1)).instant(LIVE_AT, story.lastSeen());
        }
        return item.build();
    }

    static Story read(Item item) {
        StoryCodec.Content content = StoryCodec.read(item.bytesOrNull("data"));
        String into = item.textOrNull("into");
        return new Story(
                id(item),
                item.text("lang"),
                content.profile(),
                item.integer("articles", 0),
                content.owners(),
                item.instant("first"),
                item.instant("last"),
                item.maps("shown").stream().map(StoryItem::readShown).toList(),
                item.number("boost", 1000) / 1000.0,
                into == null ? null : new StoryId(into),
                item.integer("tended", 0),
                item.number("version", 0));
    }

    static List<Story> in(List<Item> items) {
        return items.stream().filter(StoryItem::is).map(StoryItem::read).toList();
    }

    private static Map<String, AttributeValue> shown(Shown shown) {
        return ItemWriter.nested()
                .map("card", CardItem.writeNested(shown.card()))
                .text("owner", shown.owner())
                .number("merit", Math.round(shown.merit() * 1000))
                .build();
    }

    private static Shown readShown(Item item) {
        Item card = item.mapOrNull("card");
        if (card == null) {
            throw new IllegalStateException("a story shows an article without a card");
        }
        return new Shown(CardItem.readNested(card), item.text("owner"), item.number("merit", 0) / 1000.0);
    }
}
