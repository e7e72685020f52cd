/** Comments: what readers write below an article, their standing, and the port through which both are kept. */
@NullMarked
package news.broadsheet.core.comment;

import org.jspecify.annotations.NullMarked;
