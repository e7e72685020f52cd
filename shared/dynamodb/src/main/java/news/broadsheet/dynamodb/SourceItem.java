package news.broadsheet.dynamodb;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Due;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.source.SourceSummary;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A source: {@code SRC#<id>/SRC} with its poll state, and {@code SOURCES/<id>} for the public list. The former is in the
 * sparse index {@code due} while it is polled, spread over {@link #SHARDS} keys.
 */
final class SourceItem {

    static final String SK = "SRC";
    static final String LIST = "SOURCES";
    static final int SHARDS = 4;

    private static final String PREFIX = "SRC#";

    private SourceItem() {}

    static Map<String, AttributeValue> key(SourceId id) {
        return Item.key(PREFIX + id, SK);
    }

    static SourceId id(Item item) {
        return new SourceId(item.keyPart(Item.PK, PREFIX));
    }

    static String duePk(int shard) {
        return "DUE#" + shard;
    }

    static Map<String, AttributeValue> write(Source source) {
        ItemWriter item = ItemWriter.item(PREFIX + source.id(), SK);
        writeSaid(item, source);
        writePoll(item, source.id(), source.poll());
        return item.build();
    }

    /** What the newsroom says of a source. */
    static Map<String, AttributeValue> said(Source source) {
        ItemWriter item = new ItemWriter();
        writeSaid(item, source);
        return item.build();
    }

    /** Attributes of {@link #said} that may be absent. */
    static final List<String> SAID_OPTIONAL = List.of("section", "mayIndex", "mayAi", "pages", "owner", "authority");

    /** What polling notes of a source. */
    static Map<String, AttributeValue> poll(SourceId id, PollState state) {
        ItemWriter item = new ItemWriter();
        writePoll(item, id, state);
        return item.build();
    }

    /** Attributes of {@link #poll} that may be absent. */
    static final List<String> POLL_OPTIONAL = Stream.concat(Stream.of("duePk", "dueAt"), PollItem.OPTIONAL.stream())
            .toList();

    private static void writeSaid(ItemWriter item, Source source) {
        item.text("name", source.name())
                .text("home", source.home().toString())
                .text("feedUrl", source.feedUrl().toString())
                .text("host", Hosts.of(source.feedUrl()))
                .flag("pages", source.pages());
        writeOwnership(item, source);
        writeShelf(item, source.language(), source.section(), source.rights());
    }

    /** Only what differs from what a source has by default. */
    private static void writeOwnership(ItemWriter item, Source source) {
        Ownership usual = Ownership.of(source.home());
        Ownership said = source.ownership();
        item.text("owner", said.owner().equals(usual.owner()) ? null : said.owner());
        if (said.authority() != usual.authority()) {
            item.number("authority", Math.round(said.authority() * 1000));
        }
    }

    private static void writeShelf(ItemWriter item, String language, @Nullable Section section, Rights rights) {
        item.text("language", language)
                .text("section", section == null ? null : section.slug())
                .text("display", rights.display().name())
                .flag("mayIndex", rights.index())
                .flag("mayAi", rights.ai());
    }

    private static void writePoll(ItemWriter item, SourceId id, PollState state) {
        item.text(
                        "duePk",
                        state.nextPollAt() == null
                                ? null
                                : duePk(Math.floorMod(id.value().hashCode(), SHARDS)))
                .instant("dueAt", state.nextPollAt());
        PollItem.write(item, state);
    }

    /** What the index {@code due} has of a source. */
    static Due due(Item item) {
        SourceId id = id(item);
        String host = item.textOrNull("host");
        return new Due(id, host == null ? id.value() : host);
    }

    static Source read(Item item) {
        return new Source(
                id(item),
                item.text("name"),
                URI.create(item.text("home")),
                URI.create(item.text("feedUrl")),
                item.text("language"),
                section(item),
                rights(item),
                item.flag("pages"),
                ownership(item),
                PollItem.read(item));
    }

    /** Items from before owners were kept have none: then it is the site's. */
    private static Ownership ownership(Item item) {
        Ownership usual = Ownership.of(URI.create(item.text("home")));
        String owner = item.textOrNull("owner");
        return new Ownership(owner == null ? usual.owner() : owner, item.number("authority", 1000) / 1000.0);
    }

    static Map<String, AttributeValue> summaryKey(SourceId id) {
        return Item.key(LIST, id.value());
    }

    /** All that the public list shows of a source. */
    static Map<String, AttributeValue> summary(SourceSummary summary) {
        ItemWriter item = new ItemWriter();
        writeSummarySaid(item, summary);
        return item.text("health", summary.health().name()).build();
    }

    /** Of that, what the newsroom says: polling tells of the health. */
    static Map<String, AttributeValue> summarySaid(SourceSummary summary) {
        ItemWriter item = new ItemWriter();
        writeSummarySaid(item, summary);
        return item.build();
    }

    /** Attributes of a summary that may be absent. */
    static final List<String> SUMMARY_OPTIONAL = List.of("section", "mayIndex", "mayAi");

    static Map<String, AttributeValue> health(Health health) {
        return new ItemWriter().text("health", health.name()).build();
    }

    private static void writeSummarySaid(ItemWriter item, SourceSummary summary) {
        item.text("name", summary.ref().name()).text("home", summary.ref().home());
        writeShelf(item, summary.language(), summary.section(), summary.rights());
    }

    /** Items from before the list showed it have no health, which is OK until a poll says otherwise. */
    static SourceSummary readSummary(Item item) {
        SourceRef ref = new SourceRef(new SourceId(item.text(Item.SK)), item.text("name"), item.text("home"));
        String health = item.textOrNull("health");
        return new SourceSummary(
                ref,
                item.text("language"),
                section(item),
                rights(item),
                health == null ? Health.OK : Health.valueOf(health));
    }

    private static @Nullable Section section(Item item) {
        return Optional.ofNullable(item.textOrNull("section"))
                .flatMap(Section::fromSlug)
                .orElse(null);
    }

    private static Rights rights(Item item) {
        return new Rights(Rights.Display.valueOf(item.text("display")), item.flag("mayIndex"), item.flag("mayAi"));
    }
}
