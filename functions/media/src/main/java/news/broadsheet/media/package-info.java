/** Publishers' pictures as readers get them: asked for by signed addresses, fetched once, made small, kept. */
@NullMarked
package news.broadsheet.media;

import org.jspecify.annotations.NullMarked;
