/** Functions as they deploy: loaded from their zips, each zip in a class loader of its own, invoked with events. */
@NullMarked
package news.broadsheet.local.function;

import org.jspecify.annotations.NullMarked;
