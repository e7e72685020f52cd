package news.broadsheet.core.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of results begins: in which stretch of time, and there behind which result. Ages and the rarity of words are
 * those of the first page, so that the order stays while somebody reads on.
 *
 * @param asOf to the hour
 * @param floor edge down to which the stretch goes; {@link Place#LOWEST} where that is still to be found out
 * @param before edge that the stretch ends at
 * @param rarities of the query's words in their order; empty where they are still to be found out
 * @param last the result to begin behind; empty at the beginning of a stretch
 */
record SearchPosition(Instant asOf, String floor, String before, List<Rarity> rarities, Optional<Last> last) {

    SearchPosition {
        rarities = List.copyOf(rarities);
    }

    record Last(int score, Place place) {}

    private static final Pattern FORM = Pattern.compile(
            "([0-9a-z]{1,6})\\.([0-9a-z~]+)\\.([0-9a-z~]+)\\.((?:[0-9a-z]{2}){0,8})(?:\\.([0-9a-z]{1,6})\\.([0-9a-z]+))?");
    private static final int RADIX = 36;
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    static SearchPosition first(Instant now, SearchFilter filter) {
        Instant hour = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), HOUR) * HOUR);
        return new SearchPosition(hour, filter.lowest(), filter.highest(), List.of(), Optional.empty());
    }

    /** @throws ForeignPositionException where the position was not made here */
    static SearchPosition of(Position position) {
        Matcher matcher = FORM.matcher(position.value());
        if (!matcher.matches() || !areEdges(matcher.group(2), matcher.group(3))) {
            throw new ForeignPositionException();
        }
        return new SearchPosition(
                Instant.ofEpochSecond(Long.parseLong(matcher.group(1), RADIX) * HOUR),
                matcher.group(2),
                matcher.group(3),
                Rarity.parse(matcher.group(4)),
                last(matcher.group(5), matcher.group(6)));
    }

    private static boolean areEdges(String floor, String before) {
        return Place.isEdge(floor) && Place.isEdge(before) && floor.compareTo(before) < 0;
    }

    private static Optional<Last> last(@Nullable String score, @Nullable String place) {
        if (score == null || place == null) {
            return Optional.empty();
        }
        if (!Place.isPlace(place)) {
            throw new ForeignPositionException();
        }
        return Optional.of(new Last((int) Math.min(Integer.MAX_VALUE, Long.parseLong(score, RADIX)), new Place(place)));
    }

    Position position() {
        String text = Long.toString(asOf.getEpochSecond() / HOUR, RADIX) + "." + floor + "." + before + "."
                + Rarity.text(rarities);
        return new Position(last.map(l -> text + "." + Integer.toString(l.score(), RADIX) + "."
                        + l.place().text())
                .orElse(text));
    }
}
