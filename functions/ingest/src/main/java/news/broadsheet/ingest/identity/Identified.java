package news.broadsheet.ingest.identity;

import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Identity;
import news.broadsheet.ingest.parse.Entry;

/**
 * An entry, the names it goes by and what it says.
 *
 * @param identities best first, at least one
 * @param lasting how many of them, from the first, it may be known by when its title or date has changed: guid and URL
 * @param fingerprint changes when the entry does
 */
public record Identified(Entry entry, List<Identity> identities, int lasting, String fingerprint) {

    public Identified {
        identities = List.copyOf(identities);
    }

    /** Whether a guid or URL of it is not among these. */
    public boolean hasNameBeyond(Set<Identity> names) {
        return !names.containsAll(identities.subList(0, lasting));
    }
}
