package news.broadsheet.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.TrendDay;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.core.story.Trends;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was told of on a day, {@code TREND#<language>/DAY#<day>}, and what trends now, {@code TREND#<language>/NOW}; all
 * languages together have none in the key. A day's words are lines of count and word, in zlib.
 */
final class TrendItem {

    private static final String PREFIX = "TREND#";
    private static final String DAY = "DAY#";
    private static final String NOW = "NOW";

    /** A day is asked for as long as it is part of the usual, and a day more where clocks differ. */
    private static final Duration LIFE = Duration.ofDays(Trends.BASELINE_DAYS + 2);

    private static final double THOUSAND = 1_000;

    private TrendItem() {}

    static String pk(@Nullable String language) {
        return PREFIX + (language == null ? "" : language);
    }

    static String sk(LocalDate day) {
        return DAY + day;
    }

    static Map<String, AttributeValue> nowKey(@Nullable String language) {
        return Item.key(pk(language), NOW);
    }

    static Map<String, AttributeValue> write(TrendDay day) {
        ItemWriter sections = new ItemWriter();
        day.sections().forEach((section, count) -> sections.number(section.slug(), count));
        return ItemWriter.item(pk(day.language()), sk(day.day()))
                .bytes("terms", deflated(day.terms()))
                .map("sections", sections.build())
                .number(
                        "expiresAt",
                        day.day().atStartOfDay(ZoneOffset.UTC).plus(LIFE).toEpochSecond())
                .build();
    }

    static TrendDay readDay(Item item) {
        Map<Section, Integer> sections = new EnumMap<>(Section.class);
        Item counts = item.mapOrNull("sections");
        for (Section section : Section.values()) {
            if (counts != null && counts.has(section.slug())) {
                sections.put(section, counts.integer(section.slug(), 0));
            }
        }
        byte[] terms = item.bytesOrNull("terms");
        return new TrendDay(
                item.keyPart(Item.PK, PREFIX),
                LocalDate.parse(item.keyPart(Item.SK, DAY)),
                terms == null ? Map.of() : inflated(terms),
                sections);
    }

    private static byte[] deflated(Map<String, Integer> terms) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(terms)
                .forEach((term, count) ->
                        lines.append(count).append(' ').append(term).append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes)) {
            zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Integer> inflated(byte[] bytes) {
        Map<String, Integer> terms = new HashMap<>();
        try (InflaterInputStream zip = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            for (String line : new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    terms.put(line.substring(space + 1), Integer.parseInt(line.substring(0, space)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("a day of trends is damaged", e);
        }
        return terms;
    }

    static Map<String, AttributeValue> write(@Nullable String language, Trending trending) {
        return ItemWriter.item(pk(language), NOW)
                .instant("at", trending.at())
                .maps("terms", trending.terms().stream().map(TrendItem::trend).toList())
                .maps(
                        "sections",
                        trending.sections().stream().map(TrendItem::trend).toList())
                .build();
    }

    static Trending readNow(Item item) {
        return new Trending(item.instant("at"), trends(item, "terms"), trends(item, "sections"));
    }

    private static List<Trend> trends(Item item, String name) {
        return item.maps(name).stream().map(TrendItem::trend).toList();
    }

    private static Map<String, AttributeValue> trend(Trend trend) {
        return new ItemWriter()
                .text("name", trend.name())
                .text("lang", trend.language())
                .number("today", trend.today())
                .number("usual", Math.round(trend.usual() * THOUSAND))
                .number("owners", trend.owners())
                .text("story", trend.story().value())
                .text("head", trend.headline())
                .build();
    }

    private static Trend trend(Item item) {
        String headline = item.textOrNull("head");
        return new Trend(
                item.text("name"),
                item.text("lang"),
                item.integer("today", 0),
                item.number("usual", 0) / THOUSAND,
                item.integer("owners", 0),
                new StoryId(item.text("story")),
                headline == null ? "" : headline);
    }
}
