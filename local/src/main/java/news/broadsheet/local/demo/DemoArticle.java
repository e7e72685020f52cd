package news.broadsheet.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article of a demonstration publisher.
 *
 * @param appears when, counted from the start of the demonstration; negative for what was there before
 * @param body lines of text: paragraphs, and what {@link Part} marks
 */
record DemoArticle(
        String slug,
        String headline,
        String standfirst,
        String section,
        String author,
        Duration appears,
        Optional<Photo> photo,
        Optional<Clip> clip,
        List<Part> body) {

    /** A lead image. */
    record Photo(String alt, String caption, String credit) {}

    /** A video teaser. */
    record Clip(String title, Duration length) {

        /** As players show it: {@code 02:08}. */
        String clock() {
            return "%02d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
        }
    }

    /** A part of the body. */
    sealed interface Part {

        record Paragraph(String text) implements Part {}

        record Heading(String text) implements Part {}

        record Quote(String text, String who) implements Part {}

        record Bullets(List<String> items) implements Part {}
    }

    Instant published(Instant start) {
        return start.plus(appears);
    }
}
