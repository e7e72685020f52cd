/** Pictures as readers get them: which may be asked for, in which sizes, and where they are kept. */
@NullMarked
package news.broadsheet.core.media;

import org.jspecify.annotations.NullMarked;
