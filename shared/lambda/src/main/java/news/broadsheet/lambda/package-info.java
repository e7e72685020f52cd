/** How a function is run: its settings and its log. The packages below know the shapes of the events. */
@NullMarked
package news.broadsheet.lambda;

import org.jspecify.annotations.NullMarked;
