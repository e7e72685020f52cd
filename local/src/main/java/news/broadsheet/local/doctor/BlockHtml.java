package news.broadsheet.local.doctor;

import java.util.List;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Video;
import org.jspecify.annotations.Nullable;

/** The blocks of an article as HTML. Pictures and players are links: a page of the doctor loads nothing from anywhere. */
final class BlockHtml {

    private BlockHtml() {}

    static String of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Html.element("p", Html.text(paragraph.text()));
            // The headline is a heading of the second level here.
            case Block.Heading heading ->
                Html.element("h" + Math.min(6, heading.level() + 1), Html.text(heading.text()));
            case Block.Image image -> picture(image.picture());
            case Block.Gallery gallery ->
                gallery.pictures().stream().map(BlockHtml::picture).collect(Collectors.joining());
            case Block.AudioTeaser teaser -> audio(teaser.audio());
            case Block.Correction correction -> Html.element("div", "correction", each("p", correction.paragraphs()));
            case Block.VideoTeaser teaser -> video(teaser.video());
            case Block.Quote quote -> quote(quote);
            case Block.Listing listing -> Html.element(listing.ordered() ? "ol" : "ul", each("li", listing.items()));
            case Block.Table table -> table(table);
            case Block.Embed embed -> media("Embed", "", embed.title(), embed.provider(), embed.url());
            case Block.Rule _ -> "<hr>";
        };
    }

    static String picture(Picture picture) {
        String size =
                picture.width() > 0 && picture.height() > 0 ? picture.width() + " \u00d7 " + picture.height() : "";
        String box = Html.link(
                picture.url(),
                Html.element("span", "kind", "Picture")
                        + Html.element("span", "alt", Html.text(shown(picture)))
                        + Html.element("span", "more", Html.text(size)));
        String caption = Html.text(picture.caption())
                + (picture.caption() == null ? "" : " ")
                + Html.element("small", Html.text(picture.credit()));
        return Html.element("figure", Html.element("div", "box", box) + Html.element("figcaption", caption.strip()));
    }

    /** What it shows, or the name of its file where nobody says. */
    private static String shown(Picture picture) {
        String alt = picture.alt();
        return alt != null && !alt.isBlank()
                ? alt
                : picture.url().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    }

    private static String video(Video video) {
        return media("Video", Media.duration(video.duration()), video.title(), video.provider(), video.url());
    }

    private static String audio(Audio audio) {
        return media("Audio", Media.duration(audio.duration()), audio.title(), audio.provider(), audio.url());
    }

    private static String media(
            String kind, String duration, @Nullable String title, @Nullable String provider, String url) {
        String box = Html.element("span", "kind", Media.joined(" ", kind, duration))
                + Html.element("span", "alt", Html.text(title))
                + Html.element("span", "more", Html.text(provider));
        return Html.element("figure", Html.element("div", "box", Html.link(url, box)));
    }

    private static String quote(Block.Quote quote) {
        return Html.element(
                "blockquote", each("p", quote.paragraphs()) + Html.element("cite", Html.text(quote.cite())));
    }

    private static String table(Block.Table table) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.append("<tr>")
                    .append(cells(
                            table.header() && i == 0 ? "th" : "td", table.rows().get(i)))
                    .append("</tr>");
        }
        return Html.element("div", "wide", Html.element("table", rows.toString()));
    }

    /** A cell is there even where it is empty. */
    private static String cells(String name, List<RichText> row) {
        return row.stream()
                .map(cell -> "<" + name + ">" + Html.text(cell) + "</" + name + ">")
                .collect(Collectors.joining());
    }

    private static String each(String name, List<RichText> texts) {
        return texts.stream().map(text -> Html.element(name, Html.text(text))).collect(Collectors.joining());
    }
}
