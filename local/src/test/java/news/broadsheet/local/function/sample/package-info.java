/** Small functions that tests pack into a zip. */
@NullMarked
package news.broadsheet.local.function.sample;

import org.jspecify.annotations.NullMarked;
