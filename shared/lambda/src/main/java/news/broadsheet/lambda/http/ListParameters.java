package news.broadsheet.lambda.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;

/** The parameters that lists of articles and stories are narrowed by, spelled and refused alike on every route. */
public final class ListParameters {

    /** BCP 47 (RFC 5646): a language, and perhaps a script, a region, a variant. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private ListParameters() {}

    /** @throws Problem 400 where {@code section} names none */
    public static Optional<Section> section(Request request) {
        return request.query("section")
                .map(slug -> Section.fromSlug(slug)
                        .orElseThrow(
                                () -> Problem.badRequest("There is no section of this name; /v1/sections lists them.")
                                        .at("section")));
    }

    /** @throws Problem 400 where {@code source} can be no source's id */
    public static Optional<SourceId> source(Request request) {
        return request.query("source")
                .map(id -> SourceId.parse(id)
                        .orElseThrow(() -> Problem.badRequest(
                                        "A source is named by 1 to 40 of a-z, 0-9 and -; /v1/sources lists them.")
                                .at("source")));
    }

    /**
     * The primary language of {@code lang}, whatever the region: that is where articles stand.
     *
     * @throws Problem 400 where it is no language tag
     */
    public static Optional<String> language(Request request) {
        return request.query("lang").map(ListParameters::primary);
    }

    private static String primary(String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw Problem.badRequest("A language is named by a BCP 47 tag, such as en or pt-BR.")
                    .at("lang");
        }
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return primary.isEmpty() ? "und" : primary;
    }
}
