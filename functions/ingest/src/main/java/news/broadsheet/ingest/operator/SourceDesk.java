package news.broadsheet.ingest.operator;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Ownership;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.web.Languages;
import org.jspecify.annotations.Nullable;

/** Adds a source, or changes what the newsroom says of it: what a command leaves open stays as it is. */
final class SourceDesk {

    private static final int LONGEST_NAME = 120;

    private final SourceStore sources;
    private final InstantSource clock;

    SourceDesk(SourceStore sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** A source as it was and as it is now. */
    record Change(Optional<Source> before, Source now) {

        /** Whether something may be kept that may be no more. */
        boolean narrows() {
            return before.isPresent()
                    && (now.rights().display().compareTo(before.get().rights().display()) < 0
                            || (before.get().keepsPages() && !now.keepsPages()));
        }
    }

    Change save(Command command) {
        URI feed = command.url("feed").orElseThrow(() -> new CommandProblem("The field feed is missing."));
        SourceId id = command.sourceId("id").orElseGet(() -> NewSource.id(feed, taken -> isOfAnother(taken, feed)));
        Optional<Source> before = sources.find(id);
        Source now = changed(command, before.orElseGet(() -> NewSource.of(id, feed, clock.instant())), feed);
        sources.save(now);
        if (before.isPresent()) {
            // Saving keeps the poll state; that the source is due at once is a matter of polling.
            PollState old = before.get().feedUrl().equals(feed) ? before.get().poll() : now.poll();
            sources.polled(id, old.pollAt(clock.instant()).afresh());
        }
        return new Change(before, sources.find(id).orElse(now));
    }

    private boolean isOfAnother(SourceId id, URI feed) {
        return sources.find(id)
                .filter(source -> !NewSource.isSame(source.feedUrl(), feed))
                .isPresent();
    }

    private Source changed(Command command, Source source, URI feed) {
        return new Source(
                source.id(),
                command.text("name").map(SourceDesk::name).orElse(source.name()),
                command.url("home").orElse(source.home()),
                feed,
                command.text("language").map(SourceDesk::language).orElse(source.language()),
                command.text("section").map(SourceDesk::section).orElse(source.section()),
                rights(command, source.rights()),
                orElse(command.flag("pages"), source.pages()),
                ownership(command, source),
                PollState.dueAt(clock.instant()));
    }

    private static Ownership ownership(Command command, Source source) {
        Ownership before =
                source.ownership().following(source.home(), command.url("home").orElse(source.home()));
        double authority = command.number("authority").orElse(before.authority());
        if (authority < Ownership.LEAST || authority > Ownership.MOST) {
            throw new CommandProblem(
                    "The field authority is a number from " + Ownership.LEAST + " to " + Ownership.MOST + ".");
        }
        return new Ownership(command.text("owner").map(SourceDesk::name).orElse(before.owner()), authority);
    }

    private static Rights rights(Command command, Rights otherwise) {
        Rights.Display display = command.text("rights").map(SourceDesk::display).orElse(otherwise.display());
        return new Rights(
                display, orElse(command.flag("index"), otherwise.index()), orElse(command.flag("ai"), otherwise.ai()));
    }

    private static Rights.Display display(String text) {
        return switch (text) {
            case "title" -> Rights.Display.TITLE;
            case "excerpt" -> Rights.Display.EXCERPT;
            case "full" -> Rights.Display.FULL;
            default -> throw new CommandProblem("The field rights is title, excerpt or full.");
        };
    }

    private static Section section(String slug) {
        return Section.fromSlug(slug).orElseThrow(() -> new CommandProblem("There is no section of that name."));
    }

    private static String language(String tag) {
        String language = Languages.primary(tag);
        if (language.equals(Languages.UNKNOWN) && !tag.equals(Languages.UNKNOWN)) {
            throw new CommandProblem("The field language is a language tag, such as en.");
        }
        return language;
    }

    private static String name(String text) {
        if (text.length() > LONGEST_NAME) {
            throw new CommandProblem("The field name has at most " + LONGEST_NAME + " characters.");
        }
        return text;
    }

    private static boolean orElse(@Nullable Boolean flag, boolean otherwise) {
        return flag == null ? otherwise : flag;
    }
}
