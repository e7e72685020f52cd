/** Related articles: which belong together, from their headlines, kept up from the news table's stream. */
@NullMarked
package news.broadsheet.story;

import org.jspecify.annotations.NullMarked;
