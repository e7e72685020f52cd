/** The demonstration publishers: invented newsrooms with feeds, pages and pictures over real HTTP. */
@NullMarked
package news.broadsheet.local.demo;

import org.jspecify.annotations.NullMarked;
