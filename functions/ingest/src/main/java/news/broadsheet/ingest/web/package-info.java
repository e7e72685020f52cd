/** How the open web spells URLs, text, dates, durations and languages, read leniently into one form. */
@NullMarked
package news.broadsheet.ingest.web;

import org.jspecify.annotations.NullMarked;
