/**
 * The site in a real browser: the whole service as {@code ./broadsheet run} starts it, Debian's Chromium, and readers of all
 * kinds. Tests alone; what a function does is tested in its own module.
 */
@NullMarked
package news.broadsheet.browser;

import org.jspecify.annotations.NullMarked;
