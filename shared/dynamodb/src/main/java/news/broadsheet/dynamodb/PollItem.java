package news.broadsheet.dynamodb;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Move;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rhythm;
import news.broadsheet.core.source.Validators;
import org.jspecify.annotations.Nullable;

/** The poll state among a source's attributes: short, since every poll writes the whole item again. */
final class PollItem {

    /** Together with a source's other attributes under 1 KB, one write unit. */
    private static final int MOST_REASON_BYTES = 200;

    /** Attributes that may be absent, those of the index {@code due} left out. */
    static final List<String> OPTIONAL = List.of(
            "etag",
            "lastModified",
            "bodyHash",
            "failures",
            "reason",
            "lastNewAt",
            "lastSuccessAt",
            "gap",
            "ttl",
            "skipHours",
            "skipDays",
            "moveTo",
            "moveSince",
            "movePolls",
            "hub");

    private PollItem() {}

    static void write(ItemWriter item, PollState state) {
        item.text("etag", state.validators().etag())
                .text("lastModified", state.validators().lastModified())
                .text("bodyHash", state.validators().bodyHash())
                .count("failures", state.failures())
                .text("health", state.health().name())
                .text("reason", state.reason() == null ? null : Words.excerpt(state.reason(), MOST_REASON_BYTES))
                .flag("hub", state.hub());
        write(item, state.rhythm());
        if (state.move() != null) {
            item.text("moveTo", state.move().to().toString())
                    .instant("moveSince", state.move().since())
                    .count("movePolls", state.move().polls());
        }
    }

    private static void write(ItemWriter item, Rhythm rhythm) {
        Pace pace = rhythm.pace();
        item.instant("lastNewAt", rhythm.lastNewAt())
                .instant("lastSuccessAt", rhythm.lastSuccessAt())
                .seconds("gap", rhythm.gap())
                .count("ttl", pace.atLeast().toSeconds())
                .count("skipHours", bits(pace.skipHours().stream()))
                .count("skipDays", bits(pace.skipDays().stream().map(DayOfWeek::getValue)));
    }

    static PollState read(Item item) {
        return new PollState(
                item.instantOrNull("dueAt"),
                new Validators(item.textOrNull("etag"), item.textOrNull("lastModified"), item.textOrNull("bodyHash")),
                item.integer("failures", 0),
                Health.valueOf(item.text("health")),
                item.textOrNull("reason"),
                rhythm(item),
                move(item),
                item.flag("hub"));
    }

    private static Rhythm rhythm(Item item) {
        Set<DayOfWeek> days =
                numbers(item.integer("skipDays", 0)).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
        return new Rhythm(
                item.instantOrNull("lastNewAt"),
                item.instantOrNull("lastSuccessAt"),
                item.secondsOrNull("gap"),
                new Pace(
                        Duration.ofSeconds(item.integer("ttl", 0)),
                        numbers(item.integer("skipHours", 0)).collect(Collectors.toUnmodifiableSet()),
                        days));
    }

    private static @Nullable Move move(Item item) {
        String to = item.textOrNull("moveTo");
        return to == null ? null : new Move(URI.create(to), item.instant("moveSince"), item.integer("movePolls", 0));
    }

    /** A set of small numbers as one. */
    private static long bits(Stream<Integer> numbers) {
        return numbers.mapToLong(number -> 1L << number).sum();
    }

    private static Stream<Integer> numbers(int bits) {
        return IntStream.range(0, Integer.SIZE)
                .filter(i -> (bits >> i & 1) == 1)
                .boxed();
    }
}
