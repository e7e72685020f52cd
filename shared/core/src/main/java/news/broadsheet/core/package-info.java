/** What news is, free of any service: ids, times, pages. The JDK and JSpecify are all it knows. */
@NullMarked
package news.broadsheet.core;

import org.jspecify.annotations.NullMarked;
