package news.broadsheet.local.doctor;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.Field;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.page.meta.PageTime;

/** A page that nobody published, as HTML and as it might be understood. */
final class InventedPage {

    static final String HTML = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Night ferries return</title>
        <link rel="canonical" href="https://lantern.example/night-ferries">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Night ferries return",
        "datePublished":"2026-11-23T22:39:00Z","author":{"@type":"Person","name":"Maren Holloway"}}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/tides">Tides</a></li></ul></nav>
        <article><h1>Night ferries return</h1>
        <p>The ferries to the outer islands will sail at night again from the first of December, the harbour board said
        on Monday, after a trial in autumn that carried three times as many people as either had hoped for.</p>
        <div class="ad"><p>Advertisement</p></div>
        <p>Fares stay as they are. Bicycles travel free after eight in the evening, and so do children under twelve,
        provided that somebody older travels with them, which the board says nobody ever checked.</p>
        <table><tr><th>Season</th><th>Passengers</th></tr><tr><td>Winter</td><td>4,100</td></tr></table>
        <p>The timetable \u26f4 is at every ticket office from Friday. Whoever holds a winter pass need not do anything.</p>
        </article><footer><p>All about The Lantern</p></footer></body></html>
        """;

    static final LeftOut ADVERTISEMENT = new LeftOut("advertisement", "Advertisement");
    static final LeftOut NAVIGATION = new LeftOut("navigation", "Home Tides");

    private static final List<Block> BLOCKS = List.of(
            new Block.Paragraph(new RichText(List.of(
                    Span.plain("The ferries will sail at "),
                    new Span("night again", Set.of(Span.Mark.STRONG), "https://lantern.example/trial"),
                    Span.plain(".")))),
            new Block.Heading(2, RichText.plain("What it costs")),
            new Block.Listing(true, List.of(RichText.plain("lamps"), RichText.plain("taxis"))),
            new Block.Quote(List.of(RichText.plain("We have counted every chair on that boat.")), "Ottilie Brandt"),
            new Block.Table(
                    true,
                    List.of(
                            List.of(RichText.plain("Season"), RichText.plain("Passengers")),
                            List.of(RichText.plain("Winter"), RichText.plain("4,100")))),
            new Block.Image(new Picture("https://lantern.example/2.jpg", "A lamp", null, "Photo: Idris", 640, 480)),
            new Block.VideoTeaser(new Video(
                    "First boat out", Duration.ofSeconds(128), null, "https://lantern.example/v", "lantern.example")),
            new Block.Embed("https://maps.example/skerra", "maps.example", "The way to Skerra"),
            new Block.Rule());

    private InventedPage() {}

    static ArticlePage understood(String headline, Notice notice, List<LeftOut> leftOut) {
        PageMetadata about = new PageMetadata(
                headline,
                "The last boat leaves at a quarter past midnight.",
                "By Maren Holloway",
                List.of("Maren Holloway"),
                new PageTime(OffsetDateTime.parse("2026-11-23T22:39:00+01:00"), false),
                PageTime.ofDay(LocalDate.of(2026, 11, 24)),
                "Transport",
                List.of(),
                "en-GB",
                null,
                "https://lantern.example/night-ferries",
                "The Lantern",
                new Picture(
                        "https://lantern.example/1.jpg", "A ferry", "At the north quay", "Idris Penhale", 1200, 800),
                List.of(),
                Map.of(Field.HEADLINE, Carrier.JSON_LD, Field.SITE_NAME, Carrier.OPEN_GRAPH));
        return new ArticlePage(about, new Body(BLOCKS), Carrier.VISIBLE, notice, leftOut);
    }
}
