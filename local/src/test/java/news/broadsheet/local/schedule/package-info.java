/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.schedule;

import org.jspecify.annotations.NullMarked;
