@NullMarked
package news.broadsheet.core.webhook;

import org.jspecify.annotations.NullMarked;
