package news.broadsheet.local.doctor;

import java.net.URI;
import java.util.List;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.fetch.Hop;

/**
 * What there is at a URL or in a file.
 *
 * @param asked the URL asked for; of a file, the one that its contents are relative to
 * @param web whether it was asked for at all, and not read from a file
 * @param hops the answers on the way, in their order; none of a file
 */
record Finding(URI asked, boolean web, List<Hop> hops, FetchOutcome outcome) {

    Finding {
        hops = List.copyOf(hops);
    }
}
