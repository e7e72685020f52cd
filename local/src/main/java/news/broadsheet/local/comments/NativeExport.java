package news.broadsheet.local.comments;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import news.broadsheet.core.Ids;
import news.broadsheet.local.comments.ForeignComment.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own export: a line of JSON that says so ({@code {"broadsheet":"comments","version":1}}), then a comment in each line,
 * as {@link NativeWriter} writes it. Members that are unknown are passed over, so that a later writer may add some. A file cut
 * exactly between two lines looks whole.
 */
public final class NativeExport implements CommentExport {

    static final String KIND = "comments";
    static final int VERSION = 1;

    /** Far above any comment. */
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void read(InputStream in, Consumer<Read> sink) {
        new Reading(in, sink).read();
    }

    /** @param isWhole whether it has its end */
    private record Line(long number, String text, boolean isTooLong, boolean isWhole) {}

    private static final class Reading {

        private final UntilFailure source;
        private final InputStream bytes;
        private final Consumer<Read> sink;
        private long lines;
        private boolean ended;
        private boolean truncated;

        Reading(InputStream in, Consumer<Read> sink) {
            this.source = new UntilFailure(in);
            this.bytes = new BufferedInputStream(source, 65_536);
            this.sink = sink;
        }

        void read() {
            Line header = next();
            Optional<String> refused = refused(header);
            if (refused.isPresent()) {
                skip(header.isWhole() ? Read.Kind.NOTE : Read.Kind.TRUNCATED, header, refused.get());
                return;
            }
            Line last = header;
            while (!ended) {
                last = next();
                if (!last.text().isBlank() || last.isTooLong()) {
                    comment(last);
                }
            }
            if (source.hasFailed() && !truncated) {
                skip(Read.Kind.TRUNCATED, last, "The file cannot be read on.");
            }
        }

        private static Optional<String> refused(Line header) {
            JsonNode json;
            try {
                json = JSON.readTree(header.text());
            } catch (JacksonException e) {
                return Optional.of("The file does not begin with a line that says that it holds comments of ours.");
            }
            if (!json.path("broadsheet").asString("").equals(KIND)) {
                return Optional.of("The file holds no comments of ours.");
            }
            int version = json.path("version").asInt(0);
            return version == VERSION
                    ? Optional.empty()
                    : Optional.of("The file is of version " + version + "; only version " + VERSION + " can be read.");
        }

        private void comment(Line line) {
            try {
                if (line.isTooLong()) {
                    throw new IllegalArgumentException("It is longer than " + LONGEST_LINE + " bytes.");
                }
                sink.accept(new Read.Comment(of(JSON.readTree(line.text()))));
            } catch (JacksonException e) {
                if (line.isWhole()) {
                    skip(Read.Kind.BROKEN, line, "It is no JSON.");
                } else {
                    truncated = true;
                    skip(Read.Kind.TRUNCATED, line, "The file ends within a comment.");
                }
            } catch (IllegalArgumentException e) {
                skip(Read.Kind.BROKEN, line, String.valueOf(e.getMessage()));
            }
        }

        private void skip(Read.Kind kind, Line line, String why) {
            sink.accept(new Read.Skipped(kind, "line " + line.number(), why));
        }

        private Line next() {
            try {
                ByteArrayOutputStream line = new ByteArrayOutputStream(512);
                long length = 0;
                int b = bytes.read();
                for (; b >= 0 && b != '\n'; b = bytes.read()) {
                    if (length++ < LONGEST_LINE) {
                        line.write(b);
                    }
                }
                ended = b < 0;
                lines++;
                return new Line(lines, line.toString(StandardCharsets.UTF_8), length > LONGEST_LINE, !ended);
            } catch (IOException e) {
                throw new UncheckedIOException("a stream that ends where it fails does not fail", e);
            }
        }
    }

    private static ForeignComment of(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("It is no JSON object.");
        }
        Optional<ForeignComment.Ours> ours = some(json, "article").map(article -> ours(json, article));
        Optional<String> url = some(json, "articleUrl");
        return new ForeignComment(
                text(json, "id"),
                some(json, "parent"),
                url.isEmpty() && ours.isPresent() ? ours.get().place() : address(url.orElse("")),
                some(json, "articleTitle"),
                text(json, "authorName"),
                text(json, "authorKey"),
                text(json, "text"),
                time(text(json, "createdAt")),
                state(text(json, "state")),
                ours);
    }

    private static ForeignComment.Ours ours(JsonNode json, String article) {
        if (!Ids.isId(article)) {
            throw new IllegalArgumentException("The id of the article is none of ours.");
        }
        return new ForeignComment.Ours(
                article,
                some(json, "editedAt").map(NativeExport::time),
                json.path("featured").asBoolean(false),
                json.path("pinned").asBoolean(false),
                some(json, "decidedAt").map(NativeExport::time),
                some(json, "reasonCode"),
                some(json, "reason"));
    }

    private static Optional<String> some(JsonNode json, String name) {
        return Optional.of(text(json, name)).filter(text -> !text.isEmpty());
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    /** The exception of {@link URI} says what was written there, which a report must not. */
    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The article's address is no URL.", e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time of it cannot be read.", e);
        }
    }

    private static State state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> NativeWriter.name(state).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Its state is none that we know."));
    }
}
