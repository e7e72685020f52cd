/** Tests of the package of the same name. */
@NullMarked
package news.broadsheet.local.demo;

import org.jspecify.annotations.NullMarked;
