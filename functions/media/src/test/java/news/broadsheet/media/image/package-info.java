/** Tests of how renditions are made. */
@NullMarked
package news.broadsheet.media.image;

import org.jspecify.annotations.NullMarked;
