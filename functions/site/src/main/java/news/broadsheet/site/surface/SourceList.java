package news.broadsheet.site.surface;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;

/** All sources, with their rights as they were within the last minute. */
final class SourceList {

    private static final int PAGE = 100;

    private final SourceStore sources;
    private final Fresh<List<SourceSummary>> all;

    SourceList(SourceStore sources, InstantSource clock) {
        this.sources = sources;
        this.all = new Fresh<>(clock, this::read);
    }

    List<SourceSummary> all() {
        return all.get();
    }

    /** Those whose articles search engines may have. */
    List<SourceSummary> indexed() {
        return all().stream().filter(source -> source.rights().index()).toList();
    }

    Set<SourceId> indexedIds() {
        return indexed().stream().map(source -> source.ref().id()).collect(Collectors.toSet());
    }

    private List<SourceSummary> read() {
        List<SourceSummary> found = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Page<SourceSummary> page = sources.list(after.orElse(null), PAGE);
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return List.copyOf(found);
    }
}
