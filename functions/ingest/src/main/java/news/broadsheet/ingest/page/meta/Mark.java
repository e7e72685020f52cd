package news.broadsheet.ingest.page.meta;

import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something on a page that may say who wrote the article, or when.
 *
 * @param node an element, or a line of text
 * @param kinds what its names tell, see {@link MarkWords}
 * @param at how many characters of visible text go before it
 * @param firstLine how many lines with dates, perhaps, go before it: the next may be within it, see {@link PageScan#lines}
 * @param region the innermost part of the page around it that may not be of the article
 */
record Mark(
        Node node,
        int kinds,
        int at,
        int firstLine,
        @Nullable Region region) {

    /** Another node at its place. */
    Mark of(Node other) {
        return new Mark(other, 0, at, firstLine, region);
    }

    boolean is(int kind) {
        return (kinds & kind) != 0;
    }

    /** Whether it is of something else than the article: a comment, a related one. */
    boolean isElsewhere() {
        return region != null && region.isElsewhere(true);
    }

    /** Whether it stands where things of something else often do. */
    boolean isPerhapsElsewhere() {
        return region != null && region.isElsewhere(false);
    }

    /** A part of a page that is not of the article, unless the headline turns out to stand in it. */
    static final class Region {

        private final @Nullable Region around;
        private final boolean sure;
        private boolean holdsHeadline;

        /** @param sure whether its names leave no doubt */
        Region(@Nullable Region around, boolean sure) {
            this.around = around;
            this.sure = sure || (around != null && around.sure);
        }

        void holdsHeadline() {
            for (Region region = this; region != null && !region.holdsHeadline; region = region.around) {
                region.holdsHeadline = true;
            }
        }

        /** Where an outer part is elsewhere, so is an inner one: it cannot hold the headline. */
        boolean isElsewhere(boolean surely) {
            return !holdsHeadline && (sure || !surely);
        }
    }
}
