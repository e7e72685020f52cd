/** Tests of what articles are made of. */
@NullMarked
package news.broadsheet.core.article;

import org.jspecify.annotations.NullMarked;
