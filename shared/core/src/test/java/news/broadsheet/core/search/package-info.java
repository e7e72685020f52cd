@NullMarked
package news.broadsheet.core.search;

import org.jspecify.annotations.NullMarked;
