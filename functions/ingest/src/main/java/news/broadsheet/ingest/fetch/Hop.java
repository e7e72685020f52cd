package news.broadsheet.ingest.fetch;

import java.net.URI;

/** One answer on the way to a document: who gave it, and its HTTP status. */
public record Hop(URI url, int status) {}
