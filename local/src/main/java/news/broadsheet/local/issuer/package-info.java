/** An OpenID Connect issuer for development: it signs in anybody as anybody. */
@NullMarked
package news.broadsheet.local.issuer;

import org.jspecify.annotations.NullMarked;
