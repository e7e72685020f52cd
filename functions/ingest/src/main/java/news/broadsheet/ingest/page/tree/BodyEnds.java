package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.FormElement;

/** The rules for end tags in the body (HTML Living Standard, 13.2.6.4.7); formatting elements are ended by {@link Adoption}. */
final class BodyEnds {

    private final Branches branches;
    private final OpenElements open;
    private final TreeGrower grower;
    private final Adoption adoption;

    BodyEnds(Branches branches, TreeGrower grower) {
        this.branches = branches;
        this.open = branches.open;
        this.grower = grower;
        this.adoption = new Adoption(branches);
    }

    void end(TagName name) {
        switch (name.end) {
            case OTHER -> anyOther(name);
            case ADDRESS -> box(name);
            case A -> {
                if (!adoption.run(name)) {
                    anyOther(name);
                }
            }
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
}
