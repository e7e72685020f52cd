/** What tests of every module share: samples, a settable clock, stores in memory, and the contracts every store keeps. */
@NullMarked
package news.broadsheet.testkit;

import org.jspecify.annotations.NullMarked;
