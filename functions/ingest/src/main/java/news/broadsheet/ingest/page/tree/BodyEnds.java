package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * The rules for end tags in the body (HTML Living Standard, 13.2.6.4.7). Of the adoption agency those cases are here where
 * nothing is adopted.
 */
final class BodyEnds {

    private final Branches branches;
    private final OpenElements open;
    private final TreeGrower grower;

    BodyEnds(Branches branches, TreeGrower grower) {
        this.branches = branches;
        this.open = branches.open;
        this.grower = grower;
    }

    void end(TagName name) {
        switch (name.end) {
            case OTHER -> anyOther(name);
            case ADDRESS -> box(name);
            case A -> formatting(name);
            case P -> paragraph(name);
            case LI -> {
                if (open.inScope(name, TagName.LIST_SCOPE)) {
                    close(name);
                }
            }
            case DD -> {
                if (open.inScope(name)) {
                    close(name);
                }
            }
            case HEADING -> heading(name);
            case FORM -> form(name);
            case BODY -> branches.mode = open.inScope(name) ? Mode.AFTER_BODY : branches.mode;
            case HTML -> branches.mode = open.has(KnownTags.BODY) ? Mode.AFTER_AFTER_BODY : branches.mode;
            case BR -> grower.start(KnownTags.BR, null);
            case OBJECT -> {
                if (box(name)) {
                    branches.formatting.clearToMarker();
                }
            }
            case TEMPLATE -> {}
        }
    }

    /** Whether there was one to end. */
    private boolean box(TagName name) {
        if (!open.inScope(name)) {
            return false;
        }
        open.closeImplied(null);
        open.popTo(name);
        return true;
    }

    private void paragraph(TagName name) {
        if (!open.inScope(name, TagName.BUTTON_SCOPE)) {
            grower.start(name, null);
        }
        close(name);
    }

    private void heading(TagName name) {
        if (open.headingInScope()) {
            open.closeImplied(name);
            open.popToHeading();
        }
    }

    private void close(TagName name) {
        open.closeImplied(name);
        open.popTo(name);
    }

    private void anyOther(TagName name) {
        if (!open.has(name)) {
            return;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.name(i) == name) {
                close(name);
                return;
            }
            if (open.name(i).is(TagName.SPECIAL)) {
                return;
            }
        }
    }

    private void form(TagName name) {
        FormElement form = branches.form;
        branches.form = null;
        if (form == null || !open.inScope(name)) {
            return;
        }
        open.closeImplied(null);
        int place = open.place(form);
        if (place >= 0) {
            open.remove(place);
        }
    }

    /** Runs the adoption agency algorithm, as far as no block stands within the formatting element. */
    private void formatting(TagName name) {
        Formatting formatting = branches.formatting;
        if (open.currentIs(name) && !formatting.contains(open.current())) {
            open.pop();
            return;
        }
        Element element = formatting.last(name);
        if (element == null) {
            anyOther(name);
            return;
        }
        int place = open.place(element);
        if (place < 0) {
            formatting.remove(element);
            return;
        }
        if (!open.placeInScope(place)) {
            return;
        }
        for (int i = place + 1; i < open.size(); i++) {
            if (open.name(i).is(TagName.SPECIAL)) {
                throw new GivesUp("adoption");
            }
        }
        open.popToPlace(place);
        formatting.remove(element);
    }
}
