/** What API Gateway's HTTP API does: routes, CORS, JWT authorizers, payload format 2.0. */
@NullMarked
package news.broadsheet.local.gateway;

import org.jspecify.annotations.NullMarked;
