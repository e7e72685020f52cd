package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.core.story.StoryId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A page of a front: {@code FRONT#<order>,section:<section>,lang:<language>/PAGE#<number>}, and beside all of them {@code
 * FRONT#/NAMES}, which names the fronts there are. Of an entry: {@code s} story, {@code c} card, {@code o} others, a line each,
 * {@code n} articles, {@code w} owners, {@code f} and {@code l} when it was first and last seen, {@code y} the factors in
 * thousandths, decay in billionths.
 */
final class FrontItem {

    /** 20 such entries and what stands beside them are no more than 12,288 bytes: 1.5 read units. */
    static final int MOST_ENTRY_BYTES = 607;

    static final String AT = "at";

    private static final String PREFIX = "FRONT#";
    private static final String SK = "PAGE#";
    private static final String NAMES = "names";

    /** Longer names of other sources are cut. */
    private static final int NAME_BYTES = 36;

    /** What a nested card, its id and its place cost beside its attributes: names, maps, an element of a list. */
    private static final int NESTING = 66;

    private static final double THOUSAND = 1_000;
    private static final double BILLION = 1_000_000_000;

    private FrontItem() {}

    static String pk(FrontName list) {
        return PREFIX
                + list.order().name().toLowerCase(Locale.ROOT)
                + (list.section() == null ? "" : ",section:" + list.section().slug())
                + (list.language() == null ? "" : ",lang:" + list.language());
    }

    static Map<String, AttributeValue> key(String pk, int number) {
        return Item.key(pk, SK + number);
    }

    static int number(Item item) {
        return Integer.parseInt(item.keyPart(Item.SK, SK));
    }

    static Map<String, AttributeValue> namesKey() {
        return Item.key(PREFIX, "NAMES");
    }

    /** @param pks of the fronts there are */
    static Map<String, AttributeValue> writeNames(List<String> pks) {
        return ItemWriter.item(PREFIX, "NAMES").set(NAMES, pks).build();
    }

    static List<String> names(Optional<Item> item) {
        return item.map(names -> List.copyOf(names.set(NAMES))).orElse(List.of());
    }

    static Map<String, AttributeValue> write(String pk, int number, FrontPage page) {
        return ItemWriter.item(pk, SK + number)
                .maps("entries", page.entries().stream().map(FrontItem::entry).toList())
                .instant(AT, page.rankedAt())
                .flag("last", page.last())
                .build();
    }

    static FrontPage read(Item item) {
        return new FrontPage(
                item.maps("entries").stream().map(FrontItem::entry).toList(), item.instant(AT), item.flag("last"));
    }

    /** The page as it will be read: cards may be cut on the way. */
    static FrontPage asStored(FrontPage page) {
        return read(new Item(write(PREFIX, 0, page)));
    }

    private static Map<String, AttributeValue> entry(Entry entry) {
        List<String> others = entry.others().stream().map(FrontItem::name).toList();
        ItemWriter item = new ItemWriter()
                .text("s", entry.story().value())
                .text("o", String.join("\n", others))
                .number("n", entry.articles())
                .number("w", entry.owners())
                .instant("f", entry.firstSeen())
                .instant("l", entry.lastSeen())
                .numbers("y", factors(entry.why()));
        int rest = ItemSize.of(item.build()) + NESTING;
        return item.map("c", CardItem.writeNested(entry.lead(), MOST_ENTRY_BYTES - rest))
                .build();
    }

    private static String name(String source) {
        String line = source.replaceAll("\\R", " ");
        return Words.utf8Length(line) <= NAME_BYTES ? line : Words.excerpt(line, NAME_BYTES);
    }

    private static List<Long> factors(Factors why) {
        return List.of(
                Math.round(why.owners() * THOUSAND),
                Math.round(why.velocity() * THOUSAND),
                Math.round(why.authority() * THOUSAND),
                Math.round(why.decay() * BILLION),
                Math.round(why.boost() * THOUSAND));
    }

    private static Entry entry(Item item) {
        Item lead = item.mapOrNull("c");
        if (lead == null) {
            throw new IllegalStateException("an entry of a front has no card");
        }
        Card card = CardItem.readNested(lead);
        String others = item.textOrNull("o");
        Instant first = item.instant("f");
        List<Long> y = item.numbers("y");
        return new Entry(
                new StoryId(item.text("s")),
                card,
                others == null ? List.of() : others.lines().toList(),
                item.integer("n", 0),
                item.integer("w", 0),
                first,
                item.instant("l"),
                new Factors(
                        y.get(0) / THOUSAND,
                        y.get(1) / THOUSAND,
                        y.get(2) / THOUSAND,
                        y.get(3) / BILLION,
                        y.get(4) / THOUSAND));
    }

    /** Keys of every page that a front may have. */
    static List<Map<String, AttributeValue>> keys(String pk) {
        return IntStream.range(0, FrontPages.MOST_PAGES)
                .mapToObj(number -> key(pk, number))
                .toList();
    }
}
