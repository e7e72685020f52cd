/** Addresses on the web: out of what people write, and the one spelling by which two of them name the same document. */
@NullMarked
package news.broadsheet.core.web;

import org.jspecify.annotations.NullMarked;
