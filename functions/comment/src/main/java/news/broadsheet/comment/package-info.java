/** Comments: submission, listing, removal, safe rendering, and the counts that follow from the comments table's stream. */
@NullMarked
package news.broadsheet.comment;

import org.jspecify.annotations.NullMarked;
