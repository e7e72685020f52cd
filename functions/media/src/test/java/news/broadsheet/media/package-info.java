/** Tests of the media function. */
@NullMarked
package news.broadsheet.media;

import org.jspecify.annotations.NullMarked;
