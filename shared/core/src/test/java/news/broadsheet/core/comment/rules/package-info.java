/** Tests of the rules about comments. */
@NullMarked
package news.broadsheet.core.comment.rules;

import org.jspecify.annotations.NullMarked;
