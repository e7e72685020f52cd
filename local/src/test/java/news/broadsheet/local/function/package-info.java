/** Tests of the loading and invoking of functions, with small functions of their own. */
@NullMarked
package news.broadsheet.local.function;

import org.jspecify.annotations.NullMarked;
