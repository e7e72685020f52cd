/** What a page says of itself, from every place where pages say it, each with the trust it has earned. */
@NullMarked
package news.broadsheet.ingest.page.meta;

import org.jspecify.annotations.NullMarked;
