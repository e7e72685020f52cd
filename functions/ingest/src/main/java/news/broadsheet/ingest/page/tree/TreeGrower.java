package news.broadsheet.ingest.page.tree;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document.QuirksMode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Hands what a page has to the rules that apply there (HTML Living Standard, 13.2.6, the tree construction dispatcher). */
final class TreeGrower {

    private final Branches branches;
    private final OpenElements open;
    private final NoscriptRules noscript;
    private final ForeignRules foreign;
    private final HeadRules head;
    private final BodyRules body;
    private final TableRules tables;

    TreeGrower(Branches branches) {
        this.branches = branches;
        this.open = branches.open;
        this.noscript = new NoscriptRules(branches);
        this.foreign = new ForeignRules(branches);
        this.head = new HeadRules(branches, noscript);
        this.body = new BodyRules(branches, this, head, noscript, foreign);
        this.tables = new TableRules(branches, this, body, head, noscript);
    }

    boolean isForeign() {
        return foreign.apply();
    }

    void start(TagName name, @Nullable Attributes attributes) {
        if (noscript.apply()) {
            noscript.start(name, attributes);
            return;
        }
        if (foreign.apply()) {
            foreign.start(name, attributes);
            return;
        }
        switch (branches.mode) {
            case IN_BODY -> body.start(name, attributes);
            case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD -> {
                if (!head.start(name, attributes)) {
                    body.start(name, attributes);
                }
            }
            case AFTER_BODY, AFTER_AFTER_BODY -> {
                if (name != KnownTags.HTML) {
                    branches.mode = Mode.IN_BODY;
                }
                body.start(name, attributes);
            }
            default -> tables.start(name, attributes);
        }
    }

    void end(TagName name) {
        if (noscript.apply()) {
            noscript.end(name);
            return;
        }
        if (foreign.apply()) {
            foreign.end(name);
            return;
        }
        switch (branches.mode) {
            case IN_BODY -> body.end(name);
            case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD -> {
                if (!head.end(name)) {
                    body.end(name);
                }
            }
            case AFTER_BODY, AFTER_AFTER_BODY -> endAfterBody(name);
            default -> tables.end(name);
        }
    }

    private void endAfterBody(TagName name) {
        if (name == KnownTags.HTML && branches.mode == Mode.AFTER_BODY) {
            branches.mode = Mode.AFTER_AFTER_BODY;
        } else {
            branches.mode = Mode.IN_BODY;
            body.end(name);
        }
    }

    /** @param ink where the white space ends that the text begins with */
    void text(int from, int ink, int to, boolean hasReferences) {
        if (noscript.apply() || (foreign.apply() && !foreign.isIntegration())) {
            branches.put(new TextNode(branches.text(from, to, hasReferences)));
            return;
        }
        switch (branches.mode) {
            case IN_BODY, IN_CELL, IN_CAPTION -> body.text(branches.text(from, to, hasReferences));
            case IN_TABLE, IN_TABLE_BODY, IN_ROW -> tables.text(branches.text(from, to, hasReferences));
            default -> textOutside(from, ink, to, hasReferences);
        }
    }

    /** Where white space is treated on its own, also what other text begins with. */
    private void textOutside(int from, int ink, int to, boolean hasReferences) {
        if (ink > from && branches.mode != Mode.INITIAL) {
            whereItIs().appendChild(new TextNode(branches.text(from, ink, false)));
        }
        if (ink == to) {
            return;
        }
        String rest = branches.text(ink, to, hasReferences);
        if (hasReferences && WhiteSpace.isBlank(rest.substring(0, 1))) {
            throw new GivesUp("a reference to white space");
        }
        if (branches.mode == Mode.IN_COLUMN_GROUP) {
            throw new GivesUp("text in a column group");
        }
        head.reachBody();
        branches.mode = Mode.IN_BODY;
        body.text(rest);
    }

    private Element whereItIs() {
        return switch (branches.mode) {
            case AFTER_BODY -> open.element(0);
            case AFTER_AFTER_BODY -> branches.document();
            default -> branches.currentOrDocument();
        };
    }

    void comment(String data) {
        Element place = noscript.apply() || foreign.apply() ? branches.currentOrDocument() : whereItIs();
        place.appendChild(new Comment(data));
    }

    void doctype(DocumentType doctype) {
        if (branches.mode == Mode.INITIAL) {
            branches.document().appendChild(doctype);
            if (!doctype.name().equals("html")
                    || doctype.publicId().toLowerCase(Locale.ROOT).equals("html")) {
                branches.document().quirksMode(QuirksMode.quirks);
            }
            branches.mode = Mode.BEFORE_HTML;
        }
    }

    void end() {
        if (noscript.apply()) {
            noscript.finish();
        }
        head.reachBody();
    }
}
