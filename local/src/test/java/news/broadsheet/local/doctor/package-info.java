/** Tests of the doctor. */
@NullMarked
package news.broadsheet.local.doctor;

import org.jspecify.annotations.NullMarked;
