/** The load test's arithmetic, and the whole of it against a small service in this JVM. */
@NullMarked
package news.broadsheet.benchmarks.load;

import org.jspecify.annotations.NullMarked;
