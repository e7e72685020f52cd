/** Words of texts in any script, as search and the matching of stories compare them. */
@NullMarked
package news.broadsheet.core.text;

import org.jspecify.annotations.NullMarked;
