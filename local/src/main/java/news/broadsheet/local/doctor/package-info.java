/** What the service would make of a feed, told without storing anything: {@code doctor feed}. */
@NullMarked
package news.broadsheet.local.doctor;

import org.jspecify.annotations.NullMarked;
