/** Tests of how pictures are linked to. */
@NullMarked
package news.broadsheet.core.media;

import org.jspecify.annotations.NullMarked;
