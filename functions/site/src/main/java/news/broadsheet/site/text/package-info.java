/** The interface's own words, numbers and dates, language by language. */
@NullMarked
package news.broadsheet.site.text;

import org.jspecify.annotations.NullMarked;
