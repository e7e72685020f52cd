/** Measures our readers of feeds and pages beside ROME and Readability4J, run by hand: see the README of this module. */
@NullMarked
package news.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
