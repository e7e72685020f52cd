package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** The rules within noscript. They are jsoup's: its content is elements, wherever it stands, and nothing of it reaches outside. */
final class NoscriptRules {

    private static final int NONE = -1;

    private final Branches branches;
    private final OpenElements open;

    private int boundary = NONE;
    private @Nullable FormElement formOutside;

    NoscriptRules(Branches branches) {
        this.branches = branches;
        this.open = branches.open;
    }

    boolean apply() {
        return boundary != NONE;
    }

    void begin(@Nullable Attributes attributes) {
        boundary = open.size();
        branches.insert(KnownTags.NOSCRIPT, attributes);
        formOutside = branches.form;
        branches.form = null;
    }

    void start(TagName name, @Nullable Attributes attributes) {
        if (name.is(TagName.VOID)) {
            branches.insertEmpty(name, attributes);
        } else if (name.is(TagName.RAW | TagName.RCDATA) && !branches.isSelfClosing()) {
            branches.insertRaw(name, attributes);
        } else if (name.is(TagName.RAW | TagName.RCDATA)) {
            branches.insertEmpty(name, attributes);
        } else {
            branches.insert(name, attributes);
        }
    }

    void end(TagName name) {
        if (name == KnownTags.NOSCRIPT) {
            finish();
            return;
        }
        for (int i = open.size() - 1; i > boundary; i--) {
            if (open.name(i) == name) {
                open.popToPlace(i);
                return;
            }
        }
    }

    void finish() {
        open.popToPlace(boundary);
        boundary = NONE;
        branches.form = formOutside;
        formOutside = null;
    }
}
