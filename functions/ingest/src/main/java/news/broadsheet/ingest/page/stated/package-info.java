/** What a page carries or says besides its visible text: its text as data, notices in place of it, other forms of it. */
@NullMarked
package news.broadsheet.ingest.page.stated;

import org.jspecify.annotations.NullMarked;
