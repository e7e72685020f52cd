/** Tests of what keeps requests on the public web. */
@NullMarked
package news.broadsheet.outbound.web;

import org.jspecify.annotations.NullMarked;
