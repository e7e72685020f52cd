package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The rules within tables (HTML Living Standard, 13.2.6.4.9 to 13.2.6.4.15). What does not belong there goes to the body's rules, and
 * where those would put something before the table, the page is left to jsoup.
 */
final class TableRules {

    private final Branches branches;
    private final OpenElements open;
    private final TableBranches table;
    private final TreeGrower grower;
    private final BodyRules body;
    private final HeadRules head;
    private final NoscriptRules noscript;

    TableRules(Branches branches, TreeGrower grower, BodyRules body, HeadRules head, NoscriptRules noscript) {
        this.branches = branches;
        this.open = branches.open;
        this.table = new TableBranches(branches);
        this.grower = grower;
        this.body = body;
        this.head = head;
        this.noscript = noscript;
    }

    void text(String text) {
        if (!WhiteSpace.isBlank(text) || !open.currentName().is(TagName.FOSTERS)) {
            throw new GivesUp("text in a table");
        }
        branches.put(new TextNode(text));
    }

    void start(TagName name, @Nullable Attributes attributes) {
        switch (branches.mode) {
            case IN_TABLE_BODY -> startInBody(name, attributes);
            case IN_ROW -> startInRow(name, attributes);
            case IN_CELL -> startInCell(name, attributes);
            case IN_CAPTION -> startInCaption(name, attributes);
            case IN_COLUMN_GROUP -> startInColumnGroup(name, attributes);
            default -> startInTable(name, attributes);
        }
    }

    void end(TagName name) {
        switch (branches.mode) {
            case IN_TABLE_BODY -> endInBody(name);
            case IN_ROW -> endInRow(name);
            case IN_CELL -> endInCell(name);
            case IN_CAPTION -> endInCaption(name);
            case IN_COLUMN_GROUP -> endInColumnGroup(name);
            default -> endInTable(name);
        }
    }

    private void startInTable(TagName name, @Nullable Attributes attributes) {
        switch (name.start) {
            case CAPTION -> {
                if (name == KnownTags.CAPTION) {
                    table.clearTo(KnownTags.TABLE_ELEMENT);
                    branches.formatting.mark();
                    table.begin(name, attributes, Mode.IN_CAPTION);
                } else {
                    fosterStart(name, attributes);
                }
            }
            case COLGROUP -> {
                table.clearTo(KnownTags.TABLE_ELEMENT);
                table.begin(name, attributes, Mode.IN_COLUMN_GROUP);
            }
            case COL -> {
                table.clearTo(KnownTags.TABLE_ELEMENT);
                table.begin(KnownTags.COLGROUP, null, Mode.IN_COLUMN_GROUP);
                grower.start(name, attributes);
            }
            case TBODY -> {
                table.clearTo(KnownTags.TABLE_ELEMENT);
                table.begin(name, attributes, Mode.IN_TABLE_BODY);
            }
            case TD, TR -> {
                table.clearTo(KnownTags.TABLE_ELEMENT);
                table.begin(KnownTags.TBODY, null, Mode.IN_TABLE_BODY);
                grower.start(name, attributes);
            }
            case TABLE -> tableInTable(name, attributes);
            case NOSCRIPT -> noscript.begin(attributes);
            case FORM -> {
                if (branches.form == null) {
                    branches.form = (FormElement) branches.insertEmpty(name, attributes);
                }
            }
            default -> startElse(name, attributes);
        }
    }

    private void startElse(TagName name, @Nullable Attributes attributes) {
        if (name.name.equals("script") || name.name.equals("style") || name.start == Start.TEMPLATE) {
            head.inHead(name, attributes);
        } else if (name.start == Start.INPUT
                && attributes != null
                && attributes.get("type").equalsIgnoreCase("hidden")) {
            branches.insertEmpty(name, attributes);
        } else {
            fosterStart(name, attributes);
        }
    }

    private void tableInTable(TagName name, @Nullable Attributes attributes) {
        if (!open.inTableScope(name)) {
            return;
        }
        open.popTo(name);
        Mode before = branches.mode;
        table.resetMode();
        if (branches.mode == before) {
            branches.insert(name, attributes);
        } else {
            grower.start(name, attributes);
        }
    }

    private void fosterStart(TagName name, @Nullable Attributes attributes) {
        boolean before = branches.fostering;
        branches.fostering = true;
        body.start(name, attributes);
        branches.fostering = before;
    }

    private void endInTable(TagName name) {
        if (name == KnownTags.TABLE_ELEMENT) {
            if (open.inTableScope(name)) {
                open.popTo(name);
                table.resetMode();
            }
        } else if (!TableBranches.isOfTable(name) && name != KnownTags.BODY && name != KnownTags.HTML) {
            boolean before = branches.fostering;
            branches.fostering = true;
            body.end(name);
            branches.fostering = before;
        }
    }

    private void startInBody(TagName name, @Nullable Attributes attributes) {
        switch (name.start) {
            case TR -> {
                table.clearToSection();
                table.begin(name, attributes, Mode.IN_ROW);
            }
            case TD -> {
                table.clearToSection();
                table.begin(KnownTags.TR, null, Mode.IN_ROW);
                grower.start(name, attributes);
            }
            default -> {
                if (!TableBranches.isOfTable(name)) {
                    startInTable(name, attributes);
                } else if (leaveSection()) {
                    grower.start(name, attributes);
                }
            }
        }
    }

    private void endInBody(TagName name) {
        if (name.start == Start.TBODY) {
            if (open.inTableScope(name)) {
                leaveSection();
            }
        } else if (name == KnownTags.TABLE_ELEMENT) {
            if (leaveSection()) {
                grower.end(name);
            }
        } else {
            endInTable(name);
        }
    }

    private boolean leaveSection() {
        if (!open.inTableScope(KnownTags.TBODY)
                && !open.inTableScope(KnownTags.THEAD)
                && !open.inTableScope(KnownTags.TFOOT)) {
            return false;
        }
        table.clearToSection();
        open.pop();
        branches.mode = Mode.IN_TABLE;
        return true;
    }

    private void startInRow(TagName name, @Nullable Attributes attributes) {
        if (name.start == Start.TD) {
            table.clearTo(KnownTags.TR);
            table.begin(name, attributes, Mode.IN_CELL);
            branches.formatting.mark();
        } else if (!TableBranches.isOfTable(name)) {
            startInTable(name, attributes);
        } else if (leaveRow()) {
            grower.start(name, attributes);
        }
    }

    private void endInRow(TagName name) {
        if (name == KnownTags.TR) {
            leaveRow();
        } else if (name == KnownTags.TABLE_ELEMENT || (name.start == Start.TBODY && open.inTableScope(name))) {
            if (leaveRow()) {
                grower.end(name);
            }
        } else if (name.start != Start.TBODY) {
            endInTable(name);
        }
    }

    private boolean leaveRow() {
        if (!open.inTableScope(KnownTags.TR)) {
            return false;
        }
        table.clearTo(KnownTags.TR);
        open.pop();
        branches.mode = Mode.IN_TABLE_BODY;
        return true;
    }

    private void startInCell(TagName name, @Nullable Attributes attributes) {
        if (!TableBranches.isOfTable(name)) {
            body.start(name, attributes);
        } else if (closeCell()) {
            grower.start(name, attributes);
        }
    }

    private void endInCell(TagName name) {
        if (name.start == Start.TD) {
            if (open.inTableScope(name)) {
                open.closeImplied(null);
                open.popTo(name);
                branches.formatting.clearToMarker();
            }
            branches.mode = Mode.IN_ROW;
        } else if (name == KnownTags.TABLE_ELEMENT || name.start == Start.TBODY || name == KnownTags.TR) {
            if (open.inTableScope(name)) {
                closeCell();
                grower.end(name);
            }
        } else if (!TableBranches.isOfTable(name) && name != KnownTags.BODY && name != KnownTags.HTML) {
            body.end(name);
        }
    }

    private boolean closeCell() {
        boolean isTd = open.inTableScope(KnownTags.TD);
        if (!isTd && !open.inTableScope(KnownTags.TH)) {
            return false;
        }
        endInCell(isTd ? KnownTags.TD : KnownTags.TH);
        return true;
    }

    private void startInCaption(TagName name, @Nullable Attributes attributes) {
        if (!TableBranches.isOfTable(name)) {
            body.start(name, attributes);
        } else if (closeCaption()) {
            startInTable(name, attributes);
        }
    }

    private void endInCaption(TagName name) {
        if (name == KnownTags.CAPTION) {
            closeCaption();
        } else if (name == KnownTags.TABLE_ELEMENT) {
            if (closeCaption()) {
                endInTable(name);
            }
        } else if (!TableBranches.isOfTable(name) && name != KnownTags.BODY && name != KnownTags.HTML) {
            body.end(name);
        }
    }

    private boolean closeCaption() {
        if (!open.inTableScope(KnownTags.CAPTION)) {
            return false;
        }
        open.closeImplied(null);
        open.popTo(KnownTags.CAPTION);
        branches.formatting.clearToMarker();
        branches.mode = Mode.IN_TABLE;
        return true;
    }

    private void startInColumnGroup(TagName name, @Nullable Attributes attributes) {
        if (name == KnownTags.HTML || name.start == Start.TEMPLATE) {
            body.start(name, attributes);
        } else if (name.start == Start.COL) {
            branches.insertEmpty(name, attributes);
        } else if (leaveColumnGroup()) {
            grower.start(name, attributes);
        }
    }

    private void endInColumnGroup(TagName name) {
        if (name == KnownTags.COLGROUP) {
            leaveColumnGroup();
        } else if (name.start != Start.COL && name.end != End.TEMPLATE && leaveColumnGroup()) {
            grower.end(name);
        }
    }

    private boolean leaveColumnGroup() {
        if (!open.currentIs(KnownTags.COLGROUP)) {
            return false;
        }
        open.pop();
        branches.mode = Mode.IN_TABLE;
        return true;
    }
}
