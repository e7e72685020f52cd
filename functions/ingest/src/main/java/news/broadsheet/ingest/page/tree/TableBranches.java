package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** The open elements of a table, and the modes that follow from them (HTML Living Standard, 13.2.4.1 and 13.2.6.4.9). */
final class TableBranches {

    private final Branches branches;
    private final OpenElements open;

    TableBranches(Branches branches) {
        this.branches = branches;
        this.open = branches.open;
    }

    /** The elements that only tables have, but for the table itself. */
    static boolean isOfTable(TagName name) {
        return switch (name.start) {
            case COLGROUP, COL, TBODY, TR, TD -> true;
            default -> name == KnownTags.CAPTION;
        };
    }

    void begin(TagName name, @Nullable Attributes attributes, Mode mode) {
        branches.insert(name, attributes);
        branches.mode = mode;
    }

    void clearTo(TagName name) {
        while (!open.currentIs(name)) {
            if (open.size() == 1) {
                throw new GivesUp("no table");
            }
            open.pop();
        }
    }

    void clearToSection() {
        while (open.currentName().start != Start.TBODY) {
            if (open.size() == 1) {
                throw new GivesUp("no table");
            }
            open.pop();
        }
    }

    /** Resets the insertion mode appropriately (13.2.4.1). */
    void resetMode() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Mode mode = modeWithin(open.name(i));
            if (mode != null) {
                branches.mode = mode;
                return;
            }
        }
        throw new GivesUp("no body");
    }

    private static @Nullable Mode modeWithin(TagName name) {
        return switch (name.start) {
            case TD -> Mode.IN_CELL;
            case TR -> Mode.IN_ROW;
            case TBODY -> Mode.IN_TABLE_BODY;
            case COLGROUP -> Mode.IN_COLUMN_GROUP;
            case TABLE -> Mode.IN_TABLE;
            case BODY -> Mode.IN_BODY;
            default -> name == KnownTags.CAPTION ? Mode.IN_CAPTION : null;
        };
    }
}
