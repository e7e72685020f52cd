package news.broadsheet.ingest.parse.repair;

/** Every kind of flaw that is repaired. The names are part of what the doctor prints and of metrics: they never change. */
public enum Flaw {
    CHARSET_WRONG("charset-wrong", "The bytes are not in the character set that the header or the document names."),
    CHARSET_UNKNOWN("charset-unknown", "The header or the document names a character set that does not exist."),
    CHARACTERS_BROKEN("characters-broken", "Some bytes are characters in no likely character set."),
    CONTROL_CHARACTERS("control-characters", "Control characters, which XML forbids, were dropped."),
    TEXT_BEFORE("text-before-document", "There is text before the document begins."),
    DOCTYPE_ENTITIES("doctype-entities", "Entities declared in a DOCTYPE are never expanded."),
    UNDECLARED_PREFIX("undeclared-prefix", "A namespace prefix is used that was never declared."),
    UNDECLARED_ENTITY("undeclared-entity", "A named entity is used that XML does not know."),
    BARE_AMPERSAND("bare-ampersand", "An ampersand is not escaped."),
    BARE_LESS_THAN("bare-less-than", "A less-than sign is not escaped."),
    BAD_ATTRIBUTE("bad-attribute", "An attribute has no quotes, no value, or is one too many."),
    UNCLOSED_TAG("unclosed-tag", "A tag is not closed where it should be."),
    STRAY_END_TAG("stray-end-tag", "A closing tag has no opening one."),
    TOO_DEEP("too-deep", "Elements are nested deeper than any feed needs."),
    LENIENT_JSON("lenient-json", "The document is not strict JSON."),
    WRONG_TYPE("wrong-type", "A value of JSON is of another type than JSON Feed says."),
    DOUBLY_ESCAPED_TITLE("doubly-escaped-title", "A title is escaped twice."),
    UNREADABLE_DATE("unreadable-date", "A date cannot be read."),
    BAD_URL("bad-url", "An address is no http or https URL."),
    DUPLICATE_GUID("duplicate-guid", "Several entries have the same guid."),
    TOO_MANY_ENTRIES("too-many-entries", "There are more entries than are taken."),
    DOCUMENT_CUT("document-cut", "The document breaks off before its end.");

    private final String kind;
    private final String what;

    Flaw(String kind, String what) {
        this.kind = kind;
        this.what = what;
    }

    /** Its stable name. */
    public String kind() {
        return kind;
    }

    /** One sentence for people. */
    public String what() {
        return what;
    }
}
