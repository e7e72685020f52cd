package news.broadsheet.local.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.local.doctor.StoryReplay.Place;

/** Stories as a person reads them: the largest first, each with its articles and why they stand there. */
final class StorySheet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String UNDATED = "no date given";

    private static final Comparator<Place> EARLIEST_FIRST =
            Comparator.comparing((Place place) -> place.member().at()).thenComparing(Place::id);

    private final Sheet sheet;

    StorySheet(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param refused lines that hold no article */
    void print(StoryReplay replay, int refused) {
        Collection<Place> places = replay.places().values();
        List<List<Place>> stories =
                places.stream()
                        .collect(Collectors.groupingBy(place -> place.member().story()))
                        .values()
                        .stream()
                        .map(story -> story.stream().sorted(EARLIEST_FIRST).toList())
                        .sorted(Comparator.comparingInt((List<Place> story) -> -story.size())
                                .thenComparing(List::getFirst, EARLIEST_FIRST))
                        .toList();
        List<List<Place>> told =
                stories.stream().filter(story -> story.size() > 1).toList();
        told.forEach(story -> {
            story(replay.headline(story.getFirst().member().story()), story);
            sheet.blank();
        });
        sheet.heading(summary(places.size(), told.size(), stories.size() - told.size(), refused));
    }

    private void story(String headline, List<Place> story) {
        sheet.heading(headline);
        long owners =
                story.stream().map(place -> place.member().owner()).distinct().count();
        sheet.line("articles", story.size() + ", of " + count(owners, "owner"));
        sheet.line(
                "time",
                span(story.getFirst().member().at(), story.getLast().member().at()));
        StoryId id = story.getFirst().member().story();
        sheet.line("story", id.value());
        story.forEach(this::article);
    }

    /** Of what nobody said there is no word. */
    private void article(Place place) {
        Member member = place.member();
        String time = time(member.at());
        String about = Stream.of(
                        time.equals(UNDATED) ? "" : time, member.card().source().name(), place.why())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        Sheet indented = sheet.indented();
        indented.paragraph("- ", member.card().headline());
        indented.indented().heading(about);
    }

    private static String span(Instant first, Instant last) {
        if (first.equals(last)) {
            return time(first);
        }
        return time(first) + " to " + time(last) + ", " + length(Duration.between(first, last));
    }

    private static String length(Duration length) {
        if (length.toDays() > 0) {
            return count(length.toDays(), "day") + (length.toHoursPart() > 0 ? " " + length.toHoursPart() + " h" : "");
        }
        return length.toHours() > 0 ? length.toHours() + " h" : length.toMinutes() + " min";
    }

    private static String time(Instant at) {
        return at.equals(StoryReplay.UNDATED) ? UNDATED : TIME.format(at);
    }

    private static String summary(int articles, int stories, int alone, int refused) {
        return count(articles, "article")
                + ": "
                + (stories == 1 ? "1 story" : stories + " stories")
                + " of two and more, "
                + alone
                + " alone"
                + (refused == 0 ? "." : "; " + count(refused, "line") + " could not be read.");
    }

    private static String count(long number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }
}
