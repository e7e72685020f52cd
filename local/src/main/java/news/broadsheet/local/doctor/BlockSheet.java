package news.broadsheet.local.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import org.jspecify.annotations.Nullable;

/** Lays out the blocks of an article for a terminal. Links are numbered, and listed at the end by {@link #links}. */
final class BlockSheet {

    private static final String BAR = "| ";

    private final Sheet sheet;
    private final List<String> links = new ArrayList<>();

    BlockSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Prints a block and a blank line after it. */
    void print(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> sheet.paragraph("", text(paragraph.text()));
            case Block.Heading heading -> sheet.paragraph("#".repeat(heading.level()) + " ", text(heading.text()));
            case Block.Image image -> picture(image.picture());
            case Block.Gallery gallery -> gallery.pictures().forEach(this::picture);
            case Block.AudioTeaser teaser -> audio(teaser.audio());
            case Block.Correction correction -> barred(correction.paragraphs(), "! ");
            case Block.VideoTeaser teaser -> video(teaser.video());
            case Block.Quote quote -> quote(quote);
            case Block.Listing listing -> listing(listing);
            case Block.Table table -> table(table);
            case Block.Embed embed -> media("from " + embed.provider(), "", embed.title(), null, embed.url());
            case Block.Rule _ -> sheet.paragraph("", "* * *");
        }
        sheet.blank();
    }

    void picture(Picture picture) {
        sheet.paragraph(
                "", "[" + Media.joined(": ", "image", Media.caption(picture)) + "] [" + number(picture.url()) + "]");
    }

    /** What the numbers in the text mean; nothing where there are none. */
    void links() {
        if (links.isEmpty()) {
            return;
        }
        int digits = String.valueOf(links.size()).length();
        for (int i = 0; i < links.size(); i++) {
            String number = "[" + (i + 1) + "]";
            sheet.paragraph(" ".repeat(digits + 2 - number.length()) + number + " ", links.get(i));
        }
        sheet.blank();
    }

    private void video(Video video) {
        media("video", Media.duration(video.duration()), video.title(), video.provider(), video.url());
    }

    /** @param kind of what is played or shown elsewhere */
    private void media(String kind, String duration, @Nullable String title, @Nullable String provider, String url) {
        String told = Media.joined(" ", kind, duration, title, provider == null ? "" : "(" + provider + ")");
        sheet.paragraph("", "[" + told + "] [" + number(url) + "]");
    }

    private void audio(Audio audio) {
        media("audio", Media.duration(audio.duration()), audio.title(), audio.provider(), audio.url());
    }

    private void quote(Block.Quote quote) {
        barred(quote.paragraphs(), BAR);
        if (quote.cite() != null) {
            sheet.barred(BAR, "\u2014 " + quote.cite());
        }
    }

    private void barred(List<RichText> paragraphs, String bar) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                sheet.row(bar);
            }
            sheet.barred(bar, text(paragraphs.get(i)));
        }
    }

    private void listing(Block.Listing listing) {
        int digits = String.valueOf(listing.items().size()).length();
        for (int i = 0; i < listing.items().size(); i++) {
            String number = (i + 1) + ".";
            String mark = listing.ordered() ? " ".repeat(digits + 1 - number.length()) + number : "-";
            sheet.paragraph("  " + mark + " ", text(listing.items().get(i)));
        }
    }

    private void table(Block.Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(this::text).toList())
                .toList();
        new TableSheet(sheet, rows, table.header()).print();
    }

    private String text(RichText text) {
        StringBuilder line = new StringBuilder();
        List<Span> spans = text.spans();
        for (int i = 0; i < spans.size(); i++) {
            String href = spans.get(i).href();
            line.append(spans.get(i).text());
            boolean ends = i + 1 == spans.size()
                    || !Objects.equals(href, spans.get(i + 1).href());
            if (href != null && ends) {
                // The number belongs to the last word of the link, whatever space the publisher put into it.
                String linked = line.toString();
                String stripped = linked.stripTrailing();
                line.setLength(stripped.length());
                line.append(" [").append(number(href)).append(']').append(linked, stripped.length(), linked.length());
            }
        }
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    private int number(String url) {
        int known = links.indexOf(url);
        if (known < 0) {
            links.add(url);
        }
        return known < 0 ? links.size() : known + 1;
    }
}
