/** The commands {@code run} and {@code token}: start everything in order, say where to look, stop cleanly. */
@NullMarked
package news.broadsheet.local.run;

import org.jspecify.annotations.NullMarked;
