/** Invokes functions by the clock. */
@NullMarked
package news.broadsheet.local.schedule;

import org.jspecify.annotations.NullMarked;
