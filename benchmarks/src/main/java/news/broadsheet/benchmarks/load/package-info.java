/**
 * The load test: many readers and writers at a running service, by a schedule that does not wait for answers, and a count
 * at the end of what became of every comment. {@code benchmarks/run load}; see the README of this module.
 */
@NullMarked
package news.broadsheet.benchmarks.load;

import org.jspecify.annotations.NullMarked;
