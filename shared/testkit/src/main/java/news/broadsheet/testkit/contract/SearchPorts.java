package news.broadsheet.testkit.contract;

import news.broadsheet.core.search.SearchIndex;
import news.broadsheet.core.search.SearchStore;

/** The index of search over one news table, and that table's stores. */
public record SearchPorts(SearchStore store, SearchIndex index, NewsPorts news) {}
