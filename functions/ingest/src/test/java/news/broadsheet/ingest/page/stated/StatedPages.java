package news.broadsheet.ingest.page.stated;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Small invented pages that carry their text in data. */
final class StatedPages {

    static final String HEADLINE = "Night ferries return to the Kestrel islands";

    static final String FIRST = "The night ferries to the Kestrel islands are back after eleven years, the harbour"
            + " office said on Tuesday, with three crossings a week until the end of October.";
    static final String SECOND = "Islanders had collected signatures for the line since the last boat was sold; most of"
            + " them work on the mainland and had to rent rooms there from Monday to Friday.";
    static final String THIRD = "The council pays a third of the costs in the first year and decides in spring whether"
            + " the ferries go on, said its chairwoman, who was on board of the first boat herself.";

    private StatedPages() {}

    static Document page(String scripts) {
        return Jsoup.parse(
                "<html><head><title>" + HEADLINE + "</title>" + scripts + "</head><body><p>Loading</p></body></html>",
                "https://paper.example/news/ferries");
    }

    static Document linked(String json) {
        return page("<script type=\"application/ld+json\">" + json + "</script>");
    }

    static Document article(String body) {
        return linked("{\"@type\":\"NewsArticle\",\"headline\":\"" + HEADLINE + "\",\"articleBody\":\"" + body + "\"}");
    }

    static Document state(String json) {
        return page("<script id=\"__NEXT_DATA__\" type=\"application/json\">" + json + "</script>");
    }

    static Document script(String code) {
        return page("<script>" + code + "</script>");
    }
}
