/** Tests of the issuer for development. */
@NullMarked
package news.broadsheet.local.issuer;

import org.jspecify.annotations.NullMarked;
