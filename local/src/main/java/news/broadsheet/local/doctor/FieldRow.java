package news.broadsheet.local.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Words;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.Field;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.page.meta.PageTime;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a page may say of its article.
 *
 * @param value empty where it does not say it
 * @param from where it was found, for people; empty where that is not known
 */
record FieldRow(String label, String value, String from) {

    /** All of them, in the order of {@link Field}. */
    static List<FieldRow> of(ArticlePage page) {
        List<FieldRow> rows = new ArrayList<>();
        for (Field field : Field.values()) {
            String value = value(field, page);
            Carrier carrier = carrier(field, page);
            rows.add(new FieldRow(label(field), value, value.isEmpty() || carrier == null ? "" : carrier.label()));
        }
        return rows;
    }

    private static @Nullable Carrier carrier(Field field, ArticlePage page) {
        return switch (field) {
            case BODY -> page.bodyFrom();
            case LANGUAGE -> page.isLanguageStated() ? page.about().carriers().get(field) : Carrier.DETECTED;
            default -> page.about().carriers().get(field);
        };
    }

    /** What the page keeps from us, as a sentence. */
    static String notice(Notice notice) {
        return switch (notice) {
            case NONE -> "none: the page keeps nothing from us";
            case PAYWALL -> "only subscribers see the whole text";
            case CONSENT -> "the page asks for consent before it shows anything";
        };
    }

    static String time(@Nullable PageTime time) {
        return time == null ? "" : time + (time.dayOnly() ? " (the day alone is stated)" : "");
    }

    private static String label(Field field) {
        return switch (field) {
            case HEADLINE -> "headline";
            case STANDFIRST -> "standfirst";
            case BYLINE -> "byline";
            case AUTHORS -> "authors";
            case PUBLISHED -> "published";
            case UPDATED -> "updated";
            case SECTION -> "section";
            case TAGS -> "tags";
            case LANGUAGE -> "language";
            case DIRECTION -> "direction";
            case CANONICAL_URL -> "canonical";
            case SITE_NAME -> "site";
            case IMAGE -> "picture";
            case BODY -> "text";
        };
    }

    private static String value(Field field, ArticlePage page) {
        PageMetadata about = page.about();
        return switch (field) {
            case HEADLINE -> about.headline();
            case STANDFIRST -> text(about.standfirst());
            case BYLINE -> text(about.byline());
            case AUTHORS -> String.join(", ", about.authors());
            case PUBLISHED -> time(about.published());
            case UPDATED -> time(about.updated());
            case SECTION -> text(about.section());
            case TAGS -> String.join(", ", about.tags());
            case LANGUAGE -> page.language().orElse("");
            case DIRECTION -> text(about.direction());
            case CANONICAL_URL -> text(about.canonicalUrl());
            case SITE_NAME -> text(about.siteName());
            case IMAGE -> about.image() == null ? "" : picture(about.image());
            case BODY -> size(page.body());
        };
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String picture(Picture picture) {
        String size = picture.width() > 0 && picture.height() > 0 ? picture.width() + "\u00d7" + picture.height() : "";
        return Stream.of(picture.url(), size).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String size(Body body) {
        if (body.isEmpty()) {
            return "";
        }
        int blocks = body.blocks().size();
        return blocks + (blocks == 1 ? " block, " : " blocks, ") + Words.count(body.text()) + " words, "
                + body.readingMinutes() + " min to read";
    }
}
