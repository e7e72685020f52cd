package news.broadsheet.ingest.page.body;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/** Pages of a few lines, made of paragraphs that can be told apart by the word they are about, and what is found on them. */
final class SmallPages {

    /** What every page here says its headline is. */
    static final String TITLE = "The harbour bridge opens again";

    static final String HEADLINE = "<h1>" + TITLE + "</h1>";

    private SmallPages() {}

    /** Two sentences of about 150 characters together that no other topic or number gives. */
    static String prose(String topic, int number) {
        return String.format(
                Locale.ROOT,
                "On day %d the %s was still there, and its keeper, who had slept badly, wrote that down."
                        + " A %s of this kind, he added, needs no more than %d nails.",
                number,
                topic,
                topic,
                number + 3);
    }

    static String paragraph(String topic) {
        return paragraphs(topic, 1);
    }

    static String paragraphs(String topic, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "<p>" + prose(topic, number) + "</p>")
                .collect(Collectors.joining());
    }

    /** @param attributes with quotes, as in HTML */
    static String div(String attributes, String inner) {
        return "<div " + attributes + ">" + inner + "</div>";
    }

    static String links(String topic, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        "<li><a href='/" + number + "'>What the " + topic + " did in year " + number + "</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    static ArticleText find(String body) {
        return ArticleText.find(
                Jsoup.parse(body, "https://herald.example/bridge").body(), List.of(TITLE));
    }

    /** What is left of a page as its article, captions too. */
    static String text(String body) {
        return find(body).element().text();
    }

    /** The same without captions. */
    static String running(String body) {
        var article = find(body).element();
        article.select("figure").remove();
        return article.text();
    }

    static PageMap map(String body) {
        return PageMap.of(Jsoup.parse(body, "https://herald.example/bridge").body());
    }
}
