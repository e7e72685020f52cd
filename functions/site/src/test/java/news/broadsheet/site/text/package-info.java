@NullMarked
package news.broadsheet.site.text;

import org.jspecify.annotations.NullMarked;
