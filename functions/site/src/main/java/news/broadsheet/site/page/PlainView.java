package news.broadsheet.site.page;

/** A page of fixed text: about, saved articles, signing in. */
public record PlainView(Frame frame) {}
