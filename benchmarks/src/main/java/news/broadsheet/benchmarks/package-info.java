/** Measures our reader of feeds beside ROME, run by hand: see the README of this module. */
@NullMarked
package news.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
