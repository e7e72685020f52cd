/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.run;

import org.jspecify.annotations.NullMarked;
