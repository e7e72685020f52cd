/** The last step: makes the article of an entry and its page, as far as the source allows, and stores it. */
@NullMarked
package news.broadsheet.ingest.store;

import org.jspecify.annotations.NullMarked;
