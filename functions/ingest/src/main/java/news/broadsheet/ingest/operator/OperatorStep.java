package news.broadsheet.ingest.operator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.ingest.page.FetchedPage;
import news.broadsheet.ingest.store.Reread;
import news.broadsheet.ingest.store.Rereading;
import news.broadsheet.ingest.store.Takedown;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Carries out one command: JSON in, JSON out; what cannot be done is answered with one sentence under {@code error}. */
public final class OperatorStep {

    private static final String FOREIGN_POSITION = "The field continue is what an answer gave under that name.";
    private static final int LONGEST_REASON = 300;
    /** Read one by one: well within the function's time, and the answer within that of Lambda. */
    private static final int SOURCES_AT_ONCE = 100;

    private final SourceStore sources;
    private final InstantSource clock;
    private final SourceDesk desk;
    private final NarrowedRights narrowed;
    private final Takedown takedown;
    private final Rereading rereading;

    public OperatorStep(OperatorPorts ports) {
        this.sources = ports.sources();
        this.clock = ports.clock();
        this.takedown = new Takedown(ports.articles(), ports.pages());
        this.desk = new SourceDesk(sources, clock);
        this.narrowed = new NarrowedRights(ports.articles(), ports.lists(), ports.pages());
        this.rereading = new Rereading(sources, ports.articles(), ports.pages(), FetchedPage::understood, clock);
    }

    /** @return the answer's properties, to be written into an object */
    public Consumer<JsonGenerator> run(byte[] command) {
        try {
            return run(new Command(Json.read(command)));
        } catch (CommandProblem e) {
            return error(String.valueOf(e.getMessage()));
        } catch (ForeignPositionException e) {
            return error(FOREIGN_POSITION);
        } catch (JacksonException e) {
            return error("A command is a JSON object.");
        }
    }

    private Consumer<JsonGenerator> run(Command command) {
        return switch (command.name()) {
            case "add-source" ->
                addSource(command.allow(Set.of(
                        "feed",
                        "id",
                        "name",
                        "home",
                        "language",
                        "section",
                        "rights",
                        "index",
                        "ai",
                        "pages",
                        "owner",
                        "authority")));
            case "apply-rights" -> applyRights(command.allow(Set.of("id", "continue")));
            case "show-source" -> {
                Source source = source(command.allow(Set.of("id")));
                yield json -> SourceView.write(json, source);
            }
            case "list-sources" -> listSources(command.allow(Set.of("continue")));
            case "reread" -> reread(command.allow(Set.of("since", "continue")));
            case "withdraw-article" -> withdraw(command.allow(Set.of("article", "reason")));
            default ->
                throw new CommandProblem(
                        "There is no such command; there are add-source, apply-rights, list-sources, reread,"
                                + " show-source and withdraw-article.");
        };
    }

    private Consumer<JsonGenerator> addSource(Command command) {
        SourceDesk.Change change = desk.save(command);
        Optional<Position> next = change.narrows() ? narrowed.apply(change.now(), null) : Optional.empty();
        return json -> {
            SourceView.write(json, change.now());
            json.writeBooleanProperty("new", change.before().isEmpty());
            Json.optional(json, "continue", next.map(Position::value).orElse(null));
        };
    }

    /** All that is known of each source, a page at a time; goes on like {@code apply-rights}. */
    private Consumer<JsonGenerator> listSources(Command command) {
        Page<SourceSummary> page = sources.list(after(command), SOURCES_AT_ONCE);
        List<Source> whole = page.items().stream()
                .flatMap(summary -> sources.find(summary.ref().id()).stream())
                .toList();
        return json -> {
            json.writeArrayPropertyStart("sources");
            for (Source source : whole) {
                json.writeStartObject();
                SourceView.write(json, source);
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.optional(json, "continue", page.next().map(Position::value).orElse(null));
        };
    }

    /** Goes on where an answer said {@code continue}, until one does not. */
    private Consumer<JsonGenerator> applyRights(Command command) {
        Source source = source(command);
        Optional<Position> next = narrowed.apply(source, after(command));
        return json -> {
            json.writeStringProperty("id", source.id().value());
            Json.optional(json, "continue", next.map(Position::value).orElse(null));
        };
    }

    private Consumer<JsonGenerator> withdraw(Command command) {
        ArticleId id = ArticleId.parse(command.require("article"))
                .orElseThrow(() -> new CommandProblem("The field article is an article's id."));
        String reason = command.require("reason");
        if (reason.length() > LONGEST_REASON) {
            throw new CommandProblem("The field reason has at most " + LONGEST_REASON + " characters.");
        }
        if (!takedown.run(id, reason, clock.instant())) {
            throw new CommandProblem("There is no article of this id.");
        }
        return json -> {
            json.writeStringProperty("article", id.value());
            json.writeBooleanProperty("withdrawn", true);
        };
    }

    /** Reads kept pages again; goes on like {@code apply-rights}. */
    private Consumer<JsonGenerator> reread(Command command) {
        Reread reread = rereading.run(command.requireInstant("since"), after(command));
        return json -> RereadView.write(json, reread);
    }

    private Source source(Command command) {
        SourceId id = command.sourceId("id").orElseThrow(() -> new CommandProblem("The field id is missing."));
        return sources.find(id).orElseThrow(() -> new CommandProblem("There is no source of this id."));
    }

    private static @Nullable Position after(Command command) {
        return command.text("continue").map(OperatorStep::position).orElse(null);
    }

    private static Position position(String text) {
        if (text.length() > Position.MAX_LENGTH) {
            throw new CommandProblem(FOREIGN_POSITION);
        }
        return new Position(text);
    }

    private static Consumer<JsonGenerator> error(String sentence) {
        return json -> json.writeStringProperty("error", sentence);
    }
}
