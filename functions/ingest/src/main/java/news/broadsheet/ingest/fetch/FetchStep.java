package news.broadsheet.ingest.fetch;

import java.util.Optional;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.poll.FetchMessage;

/** Polls the source that a message names, where it is still due. What a poll does is in {@link SourcePoll}. */
public final class FetchStep {

    /** The media types that a source feed is asked for as. */
    public static final String ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final PollPorts ports;

    public FetchStep(PollPorts ports) {
        this.ports = ports;
    }

    /** @return what the poll came to; empty where there was nothing to do */
    public Optional<PollReport> run(FetchMessage message) {
        Optional<Source> source = ports.sources().find(message.source());
        // Not due: the message came twice, or so late that another one has done its work.
        if (source.isEmpty()
                || !(message.force() || source.get().poll().isDue(ports.clock().instant()))) {
            return Optional.empty();
        }
        return Optional.of(new SourcePoll(ports, source.get()).run());
    }
}
