package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document.QuirksMode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The rules before the body (HTML Living Standard, 13.2.6.4.1 to 13.2.6.4.6). */
final class HeadRules {

    private final Branches branches;
    private final OpenElements open;
    private final NoscriptRules noscript;
    private @Nullable Element head;

    HeadRules(Branches branches, NoscriptRules noscript) {
        this.branches = branches;
        this.open = branches.open;
        this.noscript = noscript;
    }

    /** @return false where the body has begun by now, and the tag is the body's */
    boolean start(TagName name, @Nullable Attributes attributes) {
        if (name == KnownTags.HTML) {
            html(attributes);
            return true;
        }
        reachBeforeHead();
        if (branches.mode == Mode.BEFORE_HEAD) {
            beginHead(name == KnownTags.HEAD ? attributes : null);
            if (name == KnownTags.HEAD) {
                return true;
            }
        }
        if (name == KnownTags.HEAD) {
            return true;
        }
        if (branches.mode == Mode.IN_HEAD) {
            if (isOfHead(name)) {
                inHead(name, attributes);
                return true;
            }
            if (name == KnownTags.NOSCRIPT) {
                noscript.begin(attributes);
                return true;
            }
            endHead();
        }
        return afterHead(name, attributes);
    }

    private void html(@Nullable Attributes attributes) {
        if (branches.mode == Mode.INITIAL || branches.mode == Mode.BEFORE_HTML) {
            reachBeforeHtml();
            branches.insert(KnownTags.HTML, attributes);
            branches.mode = Mode.BEFORE_HEAD;
        } else {
            branches.merge(attributes, 0);
        }
    }

    private boolean afterHead(TagName name, @Nullable Attributes attributes) {
        if (name == KnownTags.BODY) {
            branches.insert(name, attributes);
            branches.mode = Mode.IN_BODY;
            return true;
        }
        if (name.start == Start.FRAMESET) {
            throw new GivesUp("frameset");
        }
        if (isOfHead(name) && head != null) {
            open.push(head, KnownTags.HEAD);
            inHead(name, attributes);
            open.pop();
            return true;
        }
        reachBody();
        return false;
    }

    static boolean isOfHead(TagName name) {
        return name.start == Start.EMPTY_HEAD
                || name.start == Start.RAW_HEAD
                || name.start == Start.TITLE
                || name.start == Start.TEMPLATE;
    }

    /** The elements of a head, wherever they stand (13.2.6.4.4). */
    void inHead(TagName name, @Nullable Attributes attributes) {
        if (name.start == Start.TEMPLATE) {
            throw new GivesUp("template");
        }
        if (name.start != Start.EMPTY_HEAD) {
            branches.insertRaw(name, attributes);
        } else if (name.name.equals("base")) {
            branches.insertBase(name, attributes);
        } else {
            branches.insertEmpty(name, attributes);
        }
    }

    /** @return false where the body has begun by now, and the tag is the body's */
    boolean end(TagName name) {
        reachBeforeHtml();
        boolean begins = name == KnownTags.BODY || name == KnownTags.BR || name == KnownTags.HTML;
        boolean inHead = branches.mode == Mode.IN_HEAD;
        boolean afterHead = branches.mode == Mode.AFTER_HEAD;
        if (name == KnownTags.HEAD && !afterHead) {
            if (!inHead) {
                reachBeforeHead();
                beginHead(null);
            }
            endHead();
            return true;
        }
        if (begins) {
            reachBody();
        }
        return !begins;
    }

    private void reachBeforeHtml() {
        if (branches.mode == Mode.INITIAL) {
            branches.document().quirksMode(QuirksMode.quirks);
            branches.mode = Mode.BEFORE_HTML;
        }
    }

    private void reachBeforeHead() {
        reachBeforeHtml();
        if (branches.mode == Mode.BEFORE_HTML) {
            branches.insert(KnownTags.HTML, null);
            branches.mode = Mode.BEFORE_HEAD;
        }
    }

    private void beginHead(@Nullable Attributes attributes) {
        head = branches.insert(KnownTags.HEAD, attributes);
        branches.mode = Mode.IN_HEAD;
    }

    private void endHead() {
        open.pop();
        branches.mode = Mode.AFTER_HEAD;
    }

    /** Everything up to the body is there by then, whether the page has tags for it or not. */
    void reachBody() {
        reachBeforeHead();
        if (branches.mode == Mode.BEFORE_HEAD) {
            beginHead(null);
        }
        if (branches.mode == Mode.IN_HEAD) {
            endHead();
        }
        if (branches.mode == Mode.AFTER_HEAD) {
            branches.insert(KnownTags.BODY, null);
            branches.mode = Mode.IN_BODY;
        }
    }
}
