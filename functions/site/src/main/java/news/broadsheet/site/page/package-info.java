/** The reader's pages: what each shows, and how the templates in {@code src/main/jte} write it. */
@NullMarked
package news.broadsheet.site.page;

import org.jspecify.annotations.NullMarked;
