/** Tests of the local runner. */
@NullMarked
package news.broadsheet.local;

import org.jspecify.annotations.NullMarked;
