package news.broadsheet.ingest.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry taken back by its publisher ({@code at:deleted-entry}, RFC 6721).
 *
 * @param guid of the entry
 * @param at when; null where it says nothing readable
 */
public record Deletion(String guid, @Nullable Instant at) {}
