package news.broadsheet.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.search.SearchFilter;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;

/** Reads a query from the parameters of a request, and writes its normal form. */
final class SearchParameters {

    static final Set<String> KNOWN = Set.of("q", "source", "section", "lang", "from", "to", "limit", "cursor");

    /** Longer texts are no queries; characters. */
    static final int MOST_CHARACTERS = 200;

    /** BCP 47 (RFC 5646): a language, and perhaps a script, a region, a variant. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private SearchParameters() {}

    /** @throws Problem 400 where a parameter is missing or cannot be what it should */
    static SearchQuery query(Request request) {
        String text = request.query("q")
                .orElseThrow(
                        () -> Problem.badRequest("Say in q what to look for.").at("q"));
        if (text.length() > MOST_CHARACTERS) {
            throw Problem.badRequest("A query has at most " + MOST_CHARACTERS + " characters.")
                    .at("q");
        }
        return SearchQuery.of(text, filter(request));
    }

    private static SearchFilter filter(Request request) {
        SearchFilter filter = new SearchFilter(
                request.query("source").map(SearchParameters::source),
                request.query("section").map(SearchParameters::section),
                request.query("lang").map(SearchParameters::language),
                request.query("from").map(text -> day("from", text)),
                request.query("to").map(text -> day("to", text)));
        if (filter.from().isPresent()
                && filter.to().isPresent()
                && filter.from().get().isAfter(filter.to().get())) {
            throw Problem.badRequest("The first day, from, must not be after the last one, to.")
                    .at("from");
        }
        return filter;
    }

    /** Names a query for its cursors: whatever means the same has the same. */
    static String scope(SearchQuery query) {
        SearchFilter filter = query.filter();
        return "search?q=" + query.normalForm() + "&source="
                + filter.source().map(SourceId::value).orElse("") + "&section="
                + filter.section().map(Section::slug).orElse("") + "&lang="
                + filter.language().orElse("") + "&from="
                + filter.from().map(LocalDate::toString).orElse("") + "&to="
                + filter.to().map(LocalDate::toString).orElse("");
    }

    private static Section section(String text) {
        return Section.fromSlug(text)
                .orElseThrow(() -> Problem.badRequest("There is no section of this name; /v1/sections lists them.")
                        .at("section"));
    }

    private static SourceId source(String text) {
        return SourceId.parse(text)
                .orElseThrow(() -> Problem.badRequest(
                                "A source is named by 1 to 40 of a-z, 0-9 and -; /v1/sources lists them.")
                        .at("source"));
    }

    private static String language(String text) {
        if (!LANGUAGE.matcher(text).matches()) {
            throw Problem.badRequest("A language is named by a BCP 47 tag, such as en or pt-BR.")
                    .at("lang");
        }
        // Articles have their primary language, whatever the region.
        String primary = Locale.forLanguageTag(text).getLanguage();
        return primary.isEmpty() ? "und" : primary;
    }

    private static LocalDate day(String name, String text) {
        try {
            return Optional.of(text)
                    .filter(day -> DAY.matcher(day).matches())
                    .map(LocalDate::parse)
                    .orElseThrow(() -> noDay(name));
        } catch (DateTimeException e) {
            throw noDay(name);
        }
    }

    private static Problem noDay(String name) {
        return Problem.badRequest("A day is written as in 2026-03-01.").at(name);
    }
}
