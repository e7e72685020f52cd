package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.Repair;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests line by line, in their order: one line of JSON for each, whatever it holds. Nothing is kept from one line
 * to the next, so the number of lines does not matter.
 */
final class FeedLines {

    private FeedLines() {}

    /** @return whether all lines were answered: not where whoever listens has gone */
    static boolean answer(InputStream requests, PrintStream answers) throws IOException {
        ByteLines lines = new ByteLines(requests);
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            answers.write(answer(line.get()));
            answers.write('\n');
            answers.flush();
            if (answers.checkError()) {
                return false;
            }
        }
        return true;
    }

    private static byte[] answer(byte[] line) {
        return switch (RequestLine.read(line)) {
            case RequestLine.Unusable unusable -> refusal(unusable.file(), unusable.reason());
            case RequestLine.Document document -> answer(document);
        };
    }

    /** A document that is too much for the reader is a fault of ours, and no reason to leave the others unanswered. */
    private static byte[] answer(RequestLine.Document request) {
        try {
            byte[] body = DocumentFile.read(request.file());
            return answer(request.file(), FeedParser.parse(request.of(body)));
        } catch (IOException e) {
            return refusal(request.file(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return refusal(request.file(), "The reader failed: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static byte[] answer(String file, FeedResult result) {
        return switch (result) {
            case NotAFeed no -> refusal(file, no.reason());
            case ParsedFeed feed -> line(file, null, feed);
        };
    }

    private static byte[] refusal(@Nullable String file, String reason) {
        return line(file, reason, null);
    }

    private static byte[] line(@Nullable String file, @Nullable String error, @Nullable ParsedFeed feed) {
        return Json.write(json -> {
            json.writeStartObject();
            FeedView.text(json, "file", file);
            json.writeBooleanProperty("ok", feed != null);
            FeedView.text(json, "error", error);
            FeedView.texts(json, "repairs", feed == null ? List.of() : repairs(feed));
            json.writeName("feed");
            if (feed == null) {
                json.writeNull();
            } else {
                FeedView.write(json, feed);
            }
            json.writeEndObject();
        });
    }

    private static List<String> repairs(ParsedFeed feed) {
        return feed.repairs().stream().map(FeedLines::repair).toList();
    }

    static String repair(Repair repair) {
        return repair.kind() + ": " + repair.what() + (repair.times() > 1 ? " (" + repair.times() + " times)" : "");
    }
}
