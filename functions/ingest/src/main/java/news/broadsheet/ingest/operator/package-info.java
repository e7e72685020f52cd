/** The newsroom's commands: sources added and changed, articles withdrawn, a source's state shown. */
@NullMarked
package news.broadsheet.ingest.operator;

import org.jspecify.annotations.NullMarked;
