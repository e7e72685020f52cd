/** The development port's Lambda API, and the sources given on the command line. */
@NullMarked
package news.broadsheet.local.operator;

import org.jspecify.annotations.NullMarked;
