/** Fetching a picture from its publisher's server, with every hop's address checked. */
@NullMarked
package news.broadsheet.media.fetch;

import org.jspecify.annotations.NullMarked;
