package news.broadsheet.local.comments;

import news.broadsheet.markup.Markdown;

/** A comment's Markdown as the service shows it, by the service's own renderer. */
final class ServiceRendering {

    private ServiceRendering() {}

    static String html(String markdown) {
        return Markdown.html(markdown);
    }
}
