/**
 * Rules about comments that need nothing but what they are given: the order of lists, words that are not published, names that
 * may not be taken, and what becomes of a comment before anybody has read it. They store, ask and send nothing.
 */
@NullMarked
package news.broadsheet.core.comment.rules;

import org.jspecify.annotations.NullMarked;
