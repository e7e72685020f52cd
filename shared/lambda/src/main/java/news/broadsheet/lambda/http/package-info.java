/** Requests of an API Gateway HTTP API (payload format 2.0): from event to route, and from answer or problem to event. */
@NullMarked
package news.broadsheet.lambda.http;

import org.jspecify.annotations.NullMarked;
