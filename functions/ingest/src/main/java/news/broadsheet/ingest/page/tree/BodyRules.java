package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document.QuirksMode;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The rules for start tags and text in the body (HTML Living Standard, 13.2.6.4.7); {@link BodyEnds} has those for end tags. */
final class BodyRules {

    /** How far jsoup looks for an open dd or dt. */
    private static final int REACH = 24;

    private final Branches branches;
    private final OpenElements open;
    private final TreeGrower grower;
    private final HeadRules head;
    private final NoscriptRules noscript;
    private final ForeignRules foreign;
    private final BodyEnds ends;

    BodyRules(Branches branches, TreeGrower grower, HeadRules head, NoscriptRules noscript, ForeignRules foreign) {
        this.branches = branches;
        this.open = branches.open;
        this.grower = grower;
        this.head = head;
        this.noscript = noscript;
        this.foreign = foreign;
        this.ends = new BodyEnds(branches, grower);
    }

    void text(String text) {
        branches.reconstruct();
        branches.put(new TextNode(text));
    }

    void end(TagName name) {
        ends.end(name);
    }

    void start(TagName name, @Nullable Attributes attributes) {
        switch (name.start) {
            case OTHER -> phrasing(name, attributes);
            case ADDRESS -> {
                closeP();
                branches.insert(name, attributes);
            }
            case A, B, NOBR -> formatting(name, attributes);
            case BR -> {
                branches.reconstruct();
                branches.insertEmpty(name, attributes);
            }
            case IMAGE -> start(KnownTags.IMG, attributes);
            case LI, DD -> item(name, attributes);
            case EMPTY_HEAD, TITLE, RAW_HEAD, TEMPLATE -> head.inHead(name, attributes);
            case HEADING -> heading(name, attributes);
            case PARAM -> branches.insertEmpty(name, attributes);
            case IFRAME, NOEMBED -> branches.insertRaw(name, attributes);
            case SVG -> {
                branches.reconstruct();
                foreign.start(name, attributes);
            }
            case NOSCRIPT -> {
                branches.reconstruct();
                noscript.begin(attributes);
            }
            case HTML -> branches.merge(attributes, 0);
            case BODY -> body(attributes);
            case HEAD, CAPTION, COLGROUP, COL, TBODY, TR, TD -> {}
            case FRAMESET, PLAINTEXT, XMP, MATH -> throw new GivesUp(name.name);
            default -> rare(name, attributes);
        }
    }

    private void rare(TagName name, @Nullable Attributes attributes) {
        switch (name.start) {
            case FORM -> form(attributes);
            case PRE -> {
                closeP();
                branches.insert(name, attributes);
                branches.rawText.skipNewline();
            }
            case TEXTAREA -> {
                branches.rawText.skipNewline();
                branches.insertRaw(name, attributes);
            }
            case BUTTON -> {
                if (open.inScope(name, TagName.BUTTON_SCOPE)) {
                    grower.end(name);
                }
                phrasing(name, attributes);
            }
            case OBJECT -> {
                phrasing(name, attributes);
                branches.formatting.mark();
            }
            case TABLE -> {
                if (branches.document().quirksMode() != QuirksMode.quirks) {
                    closeP();
                }
                branches.insert(name, attributes);
                branches.mode = Mode.IN_TABLE;
            }
            case HR -> {
                closeP();
                if (open.inScope(KnownTags.SELECT)) {
                    open.closeImplied(null);
                }
                branches.insertEmpty(name, attributes);
            }
            default -> choice(name, attributes);
        }
    }

    /** What belongs into select and ruby elements. */
    private void choice(TagName name, @Nullable Attributes attributes) {
        boolean inSelect = open.inScope(KnownTags.SELECT);
        switch (name.start) {
            case INPUT -> {
                if (inSelect) {
                    open.popTo(KnownTags.SELECT);
                }
                branches.reconstruct();
                branches.insertEmpty(name, attributes);
            }
            case SELECT -> {
                if (inSelect) {
                    open.popTo(KnownTags.SELECT);
                } else {
                    phrasing(name, attributes);
                }
            }
            case OPTION, OPTGROUP -> {
                if (inSelect) {
                    open.closeImplied(name.start == Start.OPTION ? KnownTags.OPTGROUP : null);
                } else if (open.currentIs(KnownTags.OPTION)) {
                    grower.end(KnownTags.OPTION);
                }
                phrasing(name, attributes);
            }
            case RB, RP -> {
                if (open.inScope(KnownTags.RUBY)) {
                    open.closeImplied(name.start == Start.RP ? KnownTags.RTC : null);
                }
                branches.insert(name, attributes);
            }
            default -> throw new IllegalStateException(name.name);
        }
    }

    private void phrasing(TagName name, @Nullable Attributes attributes) {
        branches.reconstruct();
        branches.insert(name, attributes);
    }

    private void formatting(TagName name, @Nullable Attributes attributes) {
        if (name == KnownTags.A && branches.formatting.last(name) != null) {
            grower.end(name);
            int place = open.last(name);
            if (place >= 0) {
                branches.formatting.remove(open.element(place));
                open.remove(place);
            }
        }
        branches.reconstruct();
        if (name == KnownTags.NOBR && open.inScope(name)) {
            grower.end(name);
            branches.reconstruct();
        }
        branches.formatting.push(branches.insert(name, attributes), name);
    }

    private void item(TagName name, @Nullable Attributes attributes) {
        boolean isLi = name == KnownTags.LI;
        int least = isLi ? 1 : Math.max(open.size() - 1 - REACH, 0);
        for (int i = open.size() - 1; i >= least; i--) {
            TagName other = open.name(i);
            if (other.start == name.start) {
                grower.end(other);
                break;
            }
            if (other.is(TagName.SPECIAL) && !isPassed(other)) {
                break;
            }
        }
        closeP();
        branches.insert(name, attributes);
    }

    /** Special elements that an item's end is looked for across. */
    private static boolean isPassed(TagName name) {
        return name == KnownTags.P || name.name.equals("div") || name.name.equals("address");
    }

    private void heading(TagName name, @Nullable Attributes attributes) {
        closeP();
        if (open.currentName().start == Start.HEADING) {
            open.pop();
        }
        branches.insert(name, attributes);
    }

    private void body(@Nullable Attributes attributes) {
        if (open.size() >= 2 && open.name(1) == KnownTags.BODY) {
            branches.merge(attributes, 1);
        }
    }

    private void form(@Nullable Attributes attributes) {
        if (branches.form == null) {
            closeP();
            branches.form = (FormElement) branches.insert(KnownTags.FORM, attributes);
        }
    }

    private void closeP() {
        if (open.inScope(KnownTags.P, TagName.BUTTON_SCOPE)) {
            grower.end(KnownTags.P);
        }
    }
}
