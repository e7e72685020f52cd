/** What keeps requests to servers that others name on the public web. */
@NullMarked
package news.broadsheet.outbound.web;

import org.jspecify.annotations.NullMarked;
