/** What the service would make of a feed or of an article page, told without storing anything: {@code doctor}. */
@NullMarked
package news.broadsheet.local.doctor;

import org.jspecify.annotations.NullMarked;
