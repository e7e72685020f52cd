/** WebSub: subscribes to the hubs that source feeds name, answers their questions, and takes in what they deliver. */
@NullMarked
package news.broadsheet.ingest.hub;

import org.jspecify.annotations.NullMarked;
