/** What an operator says of their site: one file, {@code site.json}, checked when it is read. */
@NullMarked
package news.broadsheet.site.settings;

import org.jspecify.annotations.NullMarked;
