/** The first step: which sources are due now, sent one message each. */
@NullMarked
package news.broadsheet.ingest.poll;

import org.jspecify.annotations.NullMarked;
