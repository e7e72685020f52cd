/** The second step: asks a publisher for a source feed, politely and safely, and hands on what is new in it. */
@NullMarked
package news.broadsheet.ingest.fetch;

import org.jspecify.annotations.NullMarked;
