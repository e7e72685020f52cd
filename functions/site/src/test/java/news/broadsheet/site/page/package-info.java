@NullMarked
package news.broadsheet.site.page;

import org.jspecify.annotations.NullMarked;
