/** Finds the source feeds of a site from any of its pages. */
@NullMarked
package news.broadsheet.ingest.discovery;

import org.jspecify.annotations.NullMarked;
