/** AWS for tests: embedded, in LocalStack, or wherever a test is told, with the template's own tables. */
@NullMarked
package news.broadsheet.testkit.aws;

import org.jspecify.annotations.NullMarked;
