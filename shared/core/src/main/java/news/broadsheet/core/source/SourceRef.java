package news.broadsheet.core.source;

/** The attribution of an article: whose it is, and where they live. */
public record SourceRef(SourceId id, String name, String home) {}
