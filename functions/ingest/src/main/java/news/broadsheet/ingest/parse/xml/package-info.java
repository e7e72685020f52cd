/** A tolerant, linear reader of XML: whatever the characters are, there is a tree; nothing is fetched, nothing expanded. */
@NullMarked
package news.broadsheet.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
