/** What an administrator does with all comments or one person's data, by the HTTP API of a service, here or elsewhere. */
@NullMarked
package news.broadsheet.local.archive;

import org.jspecify.annotations.NullMarked;
