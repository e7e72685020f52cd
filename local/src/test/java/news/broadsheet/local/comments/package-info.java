/** Other comment systems' exports, read: what readers wrote elsewhere, ready to be sent to the service. Nothing is sent here. */
@NullMarked
package news.broadsheet.local.comments;

import org.jspecify.annotations.NullMarked;
