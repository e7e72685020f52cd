package news.broadsheet.local.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.identity.Identified;
import news.broadsheet.ingest.identity.IdentityLadder;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.parse.Enclosure;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.store.ArticleMaker;
import news.broadsheet.ingest.web.Languages;

/** Tells of the entries of a feed one by one: what each says, and the article that would be stored of it alone. */
final class EntryReport {

    private static final int LONGEST_EXCERPT_BYTES = 160;

    private final Sheet sheet;
    private final Source source;
    private final Instant now;
    private final int most;

    EntryReport(Sheet sheet, Source source, Instant now, int most) {
        this.sheet = sheet;
        this.source = source;
        this.now = now;
        this.most = most;
    }

    void print(List<Entry> entries) {
        List<Identified> distinct = IdentityLadder.of(source, entries);
        int twice = entries.size() - distinct.size();
        sheet.line("entries", entries.size() + (twice == 0 ? "" : ", " + twice + " of them there twice"));
        if (!entries.isEmpty() && most > 0) {
            sheet.line("", "What would be stored is told from the feed alone: a poll reads the articles' pages, too.");
        }
        for (int i = 0; i < Math.min(most, distinct.size()); i++) {
            sheet.blank();
            print(i + 1, distinct.get(i));
        }
        if (distinct.size() > most) {
            sheet.blank();
            sheet.heading("and " + (distinct.size() - most) + " more: --entries " + distinct.size() + " tells all");
        }
    }

    private void print(int number, Identified identified) {
        Entry entry = identified.entry();
        Article article = new ArticleMaker(source, entry, ArticlePage.NONE)
                .make(identified.identities().getFirst().firstArticle(), null, now, null);
        Sheet inner = sheet.indented();
        inner.heading(number + ". " + (entry.title().isEmpty() ? "(no title)" : entry.title()));
        inner.line("id", Objects.requireNonNullElse(entry.guid(), "none"));
        inner.line("url", Objects.requireNonNullElse(entry.link(), "none"));
        inner.line("published", published(entry, article.dates()));
        inner.line("updated", updated(entry, article.dates()));
        entry.enclosures().forEach(enclosure -> inner.line("file", file(enclosure)));
        inner.line("stored as", article.id() + ", known by " + names(identified));
        inner.line("section", section(article));
        inner.line("headline", article.headline().equals(entry.title()) ? "" : article.headline());
        inner.line("excerpt", Words.excerpt(article.excerpt(), LONGEST_EXCERPT_BYTES));
    }

    private static String published(Entry entry, Dates dates) {
        if (entry.published() == null) {
            return "not stated: the time of the poll is taken";
        }
        return dates.publishedAt().equals(entry.published())
                ? Sheet.time(dates.publishedAt())
                : "stated as " + Sheet.time(entry.published()) + ", clamped to " + Sheet.time(dates.publishedAt());
    }

    private static String updated(Entry entry, Dates dates) {
        if (entry.updated() == null) {
            return "";
        }
        return Sheet.time(entry.updated()) + (dates.updatedAt() == null ? ", not believed" : "");
    }

    private static String file(Enclosure enclosure) {
        String type = enclosure.type() == null ? enclosure.kind().name().toLowerCase(Locale.ROOT) : enclosure.type();
        return enclosure.url() + " (" + type + ")";
    }

    /** In words which rungs of the ladder hold: an article is found again by any of them. */
    private String names(Identified identified) {
        List<String> names = new ArrayList<>();
        List<Identity> left = new ArrayList<>(identified.identities());
        String guid = identified.entry().guid();
        if (guid != null && left.remove(Identity.ofGuid(source.id(), guid))) {
            names.add("its id");
        }
        if (!left.isEmpty()) {
            names.add(identified.entry().link() == null ? "its content" : "its URL");
        }
        return String.join(" and ", names);
    }

    private static String section(Article article) {
        String language =
                article.language().equals(Languages.UNKNOWN) ? "of unknown language" : "in " + article.language();
        return Stream.of(
                        article.section().slug(),
                        language,
                        article.authors().isEmpty() ? "" : "by " + String.join(" and ", article.authors()),
                        article.image() == null ? "" : "with a picture",
                        article.body().blocks().isEmpty() ? "" : "with its text")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
