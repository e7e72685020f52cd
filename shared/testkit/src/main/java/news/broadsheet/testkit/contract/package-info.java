/** What every store promises, as tests; the fakes and the real ones run the same. */
@NullMarked
package news.broadsheet.testkit.contract;

import org.jspecify.annotations.NullMarked;
