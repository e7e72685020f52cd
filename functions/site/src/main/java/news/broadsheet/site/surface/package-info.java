/**
 * The publishing surface: what feed readers, search engines, hubs and other machines read of the site. Documents are written
 * here from the same stores as pages; what a source allows has been applied to the cards already.
 */
@NullMarked
package news.broadsheet.site.surface;

import org.jspecify.annotations.NullMarked;
