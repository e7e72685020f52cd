package news.broadsheet.search;

import java.time.InstantSource;
import news.broadsheet.core.search.SearchStore;

/** What answering needs of the world. */
record Ports(SearchStore store, InstantSource clock) {}
