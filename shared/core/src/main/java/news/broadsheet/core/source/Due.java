package news.broadsheet.core.source;

/**
 * A source whose time has come.
 *
 * @param host the server of its feed, see {@link Hosts}; the source's own id where it was stored before hosts were kept
 */
public record Due(SourceId source, String host) {}
