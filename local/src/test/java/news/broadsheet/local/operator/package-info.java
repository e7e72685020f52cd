/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.operator;

import org.jspecify.annotations.NullMarked;
