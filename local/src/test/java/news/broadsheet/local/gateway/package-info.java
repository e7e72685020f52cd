/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.gateway;

import org.jspecify.annotations.NullMarked;
