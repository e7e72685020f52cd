/** Tests of how pictures are fetched. */
@NullMarked
package news.broadsheet.media.fetch;

import org.jspecify.annotations.NullMarked;
