/** Tests of ids. */
@NullMarked
package news.broadsheet.core;

import org.jspecify.annotations.NullMarked;
