/** What readers write, as HTML that is safe to show: the one place where it becomes that. */
@NullMarked
package news.broadsheet.markup;

import org.jspecify.annotations.NullMarked;
