/** From the bytes that somebody sent to a rendition: what is read, within which limits, and how it is made. */
@NullMarked
package news.broadsheet.media.image;

import org.jspecify.annotations.NullMarked;
