/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.stream;

import org.jspecify.annotations.NullMarked;
