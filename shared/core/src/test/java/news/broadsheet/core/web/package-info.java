@NullMarked
package news.broadsheet.core.web;

import org.jspecify.annotations.NullMarked;
