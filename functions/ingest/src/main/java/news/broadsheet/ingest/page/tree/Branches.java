package news.broadsheet.ingest.page.tree;

import java.util.Iterator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jspecify.annotations.Nullable;

/** The tree as far as it has grown, and what its rules share: how elements are made and put in (HTML Living Standard, 13.2.6.1). */
final class Branches {

    /** The known ones, by number. All pages share them, as nothing changes a tag that is made: jsoup would copy each for each page. */
    private static final @Nullable Tag[] TAGS = tags();

    final OpenElements open = new OpenElements();
    final Formatting formatting = new Formatting();
    final RawText rawText;

    Mode mode = Mode.INITIAL;
    /** The form element pointer (13.2.4.4). */
    @Nullable
    FormElement form;
    /** Whether what is put into a table would go before it; that is left to jsoup. */
    boolean fostering;

    private final Document document;
    private final Source source;
    private final TagReader tags;
    private final References references;
    private final TagSet tagSet;
    private boolean hasBase;

    Branches(Document document, Source source, TagReader tags, References references) {
        this.document = document;
        this.source = source;
        this.tags = tags;
        this.references = references;
        this.rawText = new RawText(source, references, tags);
        Parser parser = Parser.htmlParser();
        document.parser(parser);
        this.tagSet = parser.tagSet();
    }

    Document document() {
        return document;
    }

    /** The element that is open last, or the document. */
    Element currentOrDocument() {
        return open.size() == 0 ? document : open.current();
    }

    String text(int from, int to, boolean hasReferences) {
        return hasReferences ? references.resolved(from, to, false) : source.text(from, to, source.ascii);
    }

    void put(Node node) {
        if (fostering && open.currentName().is(TagName.FOSTERS)) {
            throw new GivesUp("a foster parent");
        }
        currentOrDocument().appendChild(node);
    }

    /** Puts in an element that stays open. */
    Element insert(TagName name, @Nullable Attributes attributes) {
        Element element = insertEmpty(name, attributes);
        open.push(element, name);
        return element;
    }

    Element insertEmpty(TagName name, @Nullable Attributes attributes) {
        Tag tag = tag(name);
        Element element =
                name == KnownTags.FORM ? new FormElement(tag, null, attributes) : new Element(tag, null, attributes);
        if (form != null && name.is(TagName.LISTED)) {
            form.addElement(element);
        }
        put(element);
        return element;
    }

    /** Puts in an element with all its text, which nothing but its end tag ends. */
    void insertRaw(TagName name, @Nullable Attributes attributes) {
        Element element = insertEmpty(name, attributes);
        String content = rawText.contentOf(name);
        if (!content.isEmpty()) {
            element.appendChild(name.is(TagName.RAW) ? new DataNode(content) : new TextNode(content));
        }
    }

    /** The first base element with an address counts (4.2.3). */
    void insertBase(TagName name, @Nullable Attributes attributes) {
        Element element = insertEmpty(name, attributes);
        String address = hasBase || !element.hasAttr("href") ? "" : element.absUrl("href");
        if (!address.isEmpty()) {
            document.setBaseUri(address);
            hasBase = true;
        }
    }

    void insertForeign(TagName foreign, @Nullable Attributes attributes, boolean selfClosing) {
        Element element =
                new Element(tagSet.valueOf(SvgNames.tag(foreign.name), Parser.NamespaceSvg), null, attributes);
        put(element);
        if (!selfClosing) {
            open.push(element, foreign);
        }
    }

    private Tag tag(TagName name) {
        Tag tag = TAGS[name.number];
        return tag == null ? tagSet.valueOf(name.name, Parser.NamespaceHtml) : tag;
    }

    private static @Nullable Tag[] tags() {
        @Nullable Tag[] tags = new Tag[KnownTags.COUNT];
        TagSet html = TagSet.Html();
        KnownTags.each(name -> tags[name.number] = html.valueOf(name.name, Parser.NamespaceHtml));
        return tags;
    }

    void reconstruct() {
        if (formatting.isInterrupted(open)) {
            if (open.currentName().is(TagName.FOREIGN)) {
                throw new GivesUp("formatting within foreign content");
            }
            formatting.reconstruct(open, (source, name) -> {
                Element again = Adoption.again(source);
                put(again);
                open.push(again, name);
                return again;
            });
        }
    }

    /** Further html and body tags give their elements what these have not got yet (13.2.6.4.7). */
    void merge(@Nullable Attributes attributes, int place) {
        if (attributes == null) {
            return;
        }
        if (tags.isInCapitals()) {
            throw new GivesUp("attributes to merge in capitals");
        }
        Attributes present = open.element(place).attributes();
        for (Iterator<Attribute> each = attributes.iterator(); each.hasNext(); ) {
            Attribute attribute = each.next();
            if (!present.hasKey(attribute.getKey())) {
                present.put(attribute.getKey(), attribute.getValue());
            }
        }
    }

    boolean isSelfClosing() {
        return tags.isSelfClosing();
    }
}
