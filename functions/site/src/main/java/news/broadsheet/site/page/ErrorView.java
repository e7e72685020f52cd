package news.broadsheet.site.page;

/** What a reader gets instead of a page. */
public record ErrorView(Frame frame, int status, String title, String text) {}
