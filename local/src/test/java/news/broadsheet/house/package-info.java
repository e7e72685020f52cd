/** Tests of the house itself: which way dependencies run, how large things may grow, and that the API keeps its contract. */
@NullMarked
package news.broadsheet.house;

import org.jspecify.annotations.NullMarked;
