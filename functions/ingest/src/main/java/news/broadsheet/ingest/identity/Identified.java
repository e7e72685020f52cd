package news.broadsheet.ingest.identity;

import java.util.List;
import news.broadsheet.core.article.Identity;
import news.broadsheet.ingest.parse.Entry;

/**
 * An entry, the names it goes by and what it says.
 *
 * @param identities best first, at least one
 * @param fingerprint changes when the entry does
 */
public record Identified(Entry entry, List<Identity> identities, String fingerprint) {

    public Identified {
        identities = List.copyOf(identities);
    }
}
