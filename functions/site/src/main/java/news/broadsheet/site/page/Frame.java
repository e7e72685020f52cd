package news.broadsheet.site.page;

import java.util.List;
import news.broadsheet.core.article.Section;
import news.broadsheet.site.head.Head;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the contents of a page.
 *
 * @param path of the page, without what says its language
 * @param active the section that the menu marks
 * @param isTranslated whether the page exists in each language of the interface, so that a reader may change it
 */
public record Frame(
        Shell shell, Head head, String path, @Nullable Section active, boolean isTranslated) {

    public List<Section> menu() {
        return shell.settings().sections();
    }

    public List<String> languages() {
        return isTranslated ? shell.settings().languages() : List.of();
    }

    public boolean isActive(Section section) {
        return section == active;
    }
}
