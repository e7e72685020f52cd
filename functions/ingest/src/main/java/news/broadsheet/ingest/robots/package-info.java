/** What sites ask of robots (RFC 9309), kept to wherever we read a page that no publisher handed us. */
@NullMarked
package news.broadsheet.ingest.robots;

import org.jspecify.annotations.NullMarked;
