/** Tests of sources. */
@NullMarked
package news.broadsheet.core.source;

import org.jspecify.annotations.NullMarked;
