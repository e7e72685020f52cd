/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.template;

import org.jspecify.annotations.NullMarked;
