package news.broadsheet.lambda.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.search.SearchFilter;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.core.source.SourceId;

/** Reads a query from the parameters of a request, and writes its normal form. */
public final class SearchParameters {

    public static final Set<String> KNOWN = Set.of("q", "source", "section", "lang", "from", "to", "limit", "cursor");

    /** Longer texts are no queries; characters. */
    public static final int MOST_CHARACTERS = 200;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private SearchParameters() {}

    /** @throws Problem 400 where a parameter is missing or cannot be what it should */
    public static SearchQuery query(Request request) {
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
                ListParameters.source(request),
                ListParameters.section(request),
                ListParameters.language(request),
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
    public static String scope(SearchQuery query) {
        SearchFilter filter = query.filter();
        return "search?q=" + query.normalForm() + "&source="
                + filter.source().map(SourceId::value).orElse("") + "&section="
                + filter.section().map(Section::slug).orElse("") + "&lang="
                + filter.language().orElse("") + "&from="
                + filter.from().map(LocalDate::toString).orElse("") + "&to="
                + filter.to().map(LocalDate::toString).orElse("");
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
