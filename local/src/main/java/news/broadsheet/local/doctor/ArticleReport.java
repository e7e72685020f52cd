package news.broadsheet.local.doctor;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.broadsheet.core.article.Words;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.page.meta.PageTime;
import org.jspecify.annotations.Nullable;

/** Tells a person of an article page: the article to read, each field with where it came from, and what was left out and why. */
final class ArticleReport {

    private static final int LONGEST_BEGINNING_BYTES = 120;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    /** Columns of where a field came from. */
    private static final int FROM = 15;

    private final Sheet sheet;
    private final int mostLeftOut;

    /** @param mostLeftOut told of for each reason */
    ArticleReport(Sheet sheet, int mostLeftOut) {
        this.sheet = sheet;
        this.mostLeftOut = mostLeftOut;
    }

    void print(ArticlePage page) {
        sheet.blank();
        article(page);
        fields(page);
        leftOut(page.leftOut());
    }

    private void article(ArticlePage page) {
        PageMetadata about = page.about();
        Sheet reading = sheet.indented().forReading();
        BlockSheet blocks = new BlockSheet(reading);
        String headline = about.headline().isEmpty() ? "(no headline)" : about.headline();
        reading.paragraph("", headline);
        reading.row("=".repeat(Math.min(reading.room(), TextWidth.of(headline))));
        paragraph(reading, about.standfirst());
        paragraph(reading, byline(about));
        if (about.image() != null) {
            blocks.picture(about.image());
            reading.blank();
        }
        page.body().blocks().forEach(blocks::print);
        if (page.body().isEmpty()) {
            reading.paragraph("", "(The page has no text to give.)");
            reading.blank();
        }
        blocks.links();
    }

    private static void paragraph(Sheet reading, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            reading.paragraph("", text);
            reading.blank();
        }
    }

    /** Who, where and when, as far as it is known. */
    static String byline(PageMetadata about) {
        String by = Objects.requireNonNullElse(about.byline(), String.join(", ", about.authors()));
        String published = about.published() == null ? "" : time(about.published());
        String updated = about.updated() == null ? "" : "updated " + time(about.updated());
        return Media.joined(" \u00b7 ", by, about.siteName(), published, updated);
    }

    private static String time(PageTime time) {
        return time.dayOnly() ? time.toString() : TIME.format(time.at()).replace("+00:00", "UTC");
    }

    private void fields(ArticlePage page) {
        sheet.heading("What the page says, and where");
        for (FieldRow row : FieldRow.of(page)) {
            String from = row.from() + " ".repeat(Math.max(1, FROM - row.from().length()));
            sheet.line(row.label(), from, row.value().isEmpty() ? "-" : row.value());
        }
        sheet.line("notice", " ".repeat(FROM), FieldRow.notice(page.notice()));
        sheet.blank();
    }

    private void leftOut(List<LeftOut> leftOut) {
        sheet.heading("Left out: "
                + (leftOut.isEmpty() ? "nothing" : leftOut.size() + (leftOut.size() == 1 ? " piece" : " pieces")));
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        leftOut.forEach(left ->
                byReason.computeIfAbsent(left.reason(), _ -> new ArrayList<>()).add(left.text()));
        byReason.forEach(this::reason);
    }

    private void reason(String reason, List<String> texts) {
        sheet.indented().heading(reason + (texts.size() == 1 ? "" : " (" + texts.size() + " times)"));
        Sheet inner = sheet.indented().indented();
        texts.stream().limit(mostLeftOut).forEach(text -> inner.paragraph("- ", beginning(text)));
        if (texts.size() > mostLeftOut) {
            inner.paragraph(
                    "", "and " + (texts.size() - mostLeftOut) + " more: --left-out " + texts.size() + " tells all");
        }
    }

    private static String beginning(String text) {
        return text.isBlank() ? "(no text)" : Words.excerpt(text, LONGEST_BEGINNING_BYTES);
    }
}
