package news.broadsheet.ingest.page.tree;

/** What an end tag in the body is answered with (HTML Living Standard, 13.2.6.4.7); each names the first of its elements there. */
enum End {
    TEMPLATE,
    BODY,
    HTML,
    ADDRESS,
    FORM,
    P,
    LI,
    DD,
    HEADING,
    A,
    OBJECT,
    BR,
    OTHER
}
