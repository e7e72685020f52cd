package news.broadsheet.ingest.fetch;

import java.time.InstantSource;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.intake.Intake;

/** What a poll works with. */
public record PollPorts(
        SourceStore sources, Intake intake, Fetcher fetcher, HubWatch hubs, Pauses pauses, InstantSource clock) {}
