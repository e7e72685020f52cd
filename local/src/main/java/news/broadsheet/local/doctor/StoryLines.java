package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.doctor.StoryLine.Told;
import news.broadsheet.local.doctor.StoryLine.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles line by line into a replay, and answers each line with a line after the last one was read: what comes later
 * changes where an article stands.
 */
final class StoryLines {

    private final StoryReplay replay = new StoryReplay();
    private final List<Line> lines = new ArrayList<>();

    /** @param refusal why the line is no article, one sentence; null where it is one */
    private record Line(@Nullable String id, @Nullable String refusal) {}

    private StoryLines() {}

    /** All articles of the input, matched; lines that hold none are kept with their reason. */
    static StoryLines of(InputStream requests) throws IOException {
        StoryLines all = new StoryLines();
        ByteLines lines = new ByteLines(requests);
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.lines.add(all.placed(StoryLine.read(line.get())));
        }
        all.replay.tend();
        return all;
    }

    private Line placed(StoryLine line) {
        return switch (line) {
            case Unusable unusable -> new Line(unusable.id(), unusable.reason());
            case Told told -> new Line(told.id(), failure(told));
        };
    }

    /** What is too much for the matching is a fault of ours, and no reason to leave the others unanswered. */
    private @Nullable String failure(Told told) {
        try {
            replay.place(told);
            return null;
        } catch (RuntimeException e) {
            return "The matching failed: " + e.getClass().getSimpleName() + ".";
        }
    }

    StoryReplay replay() {
        return replay;
    }

    /** Of lines that hold no article: which, and why. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).refusal() != null) {
                refusals.add("Line " + (i + 1) + ": " + lines.get(i).refusal());
            }
        }
        return refusals;
    }

    /** @return whether all lines were answered: not where whoever listens has gone */
    boolean answer(PrintStream answers) throws IOException {
        Map<String, StoryReplay.Place> places = replay.places();
        for (Line line : lines) {
            answers.write(answer(line, places));
            answers.write('\n');
            if (answers.checkError()) {
                return false;
            }
        }
        return true;
    }

    private static byte[] answer(Line line, Map<String, StoryReplay.Place> places) {
        if (line.refusal() != null) {
            return refusal(line.id(), line.refusal());
        }
        StoryReplay.Place place = places.get(line.id());
        return place == null ? refusal(line.id(), "A later revision could not be matched.") : answer(line.id(), place);
    }

    private static byte[] answer(@Nullable String id, StoryReplay.Place place) {
        return Json.write(json -> {
            json.writeStartObject();
            FeedView.text(json, "id", id);
            json.writeStringProperty("storyId", place.member().story().value());
            json.writeNumberProperty("score", rounded(place.member().score()));
            FeedView.text(json, "why", place.why());
            FeedView.texts(json, "related", place.related());
            json.writeEndObject();
        });
    }

    private static byte[] refusal(@Nullable String id, String reason) {
        return Json.write(json -> {
            json.writeStartObject();
            FeedView.text(json, "id", id);
            json.writeNullProperty("storyId");
            json.writeNullProperty("score");
            json.writeNullProperty("why");
            FeedView.texts(json, "related", List.of());
            json.writeStringProperty("error", reason);
            json.writeEndObject();
        });
    }

    private static double rounded(double score) {
        return Math.round(score * 1_000) / 1_000.0;
    }
}
