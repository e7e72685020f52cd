@NullMarked
package news.broadsheet.site.head;

import org.jspecify.annotations.NullMarked;
