package news.broadsheet.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;

/**
 * What a reader asks the feed for. Each combination is one stored list, but for a source together with a section or a
 * language: that is the source's list, filtered.
 */
record FeedQuery(Optional<Section> section, Optional<SourceId> source, Optional<String> language) {

    /** BCP 47 (RFC 5646): a language, and perhaps a script, a region, a variant. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** @throws Problem 400 where a parameter cannot name a section, a source or a language */
    static FeedQuery of(Request request) {
        return new FeedQuery(
                request.query("section").map(FeedQuery::section),
                request.query("source").map(FeedQuery::source),
                request.query("lang").map(FeedQuery::language));
    }

    /** The stored list that answers, where need be through {@link #keeps}. */
    ListName list() {
        if (source.isPresent()) {
            return new ListName.OfSource(source.get());
        }
        if (section.isPresent() && language.isPresent()) {
            return new ListName.InSectionAndLanguage(section.get(), language.get());
        }
        Optional<ListName> one =
                section.<ListName>map(ListName.InSection::new).or(() -> language.map(ListName.InLanguage::new));
        return one.orElseGet(ListName.Latest::new);
    }

    /** Whether the stored list holds more than was asked for. */
    boolean isFiltered() {
        return source.isPresent() && (section.isPresent() || language.isPresent());
    }

    boolean keeps(Card card) {
        return section.map(card.section()::equals).orElse(true)
                && language.map(card.language()::equals).orElse(true);
    }

    /** Names the list for its cursors. */
    String scope() {
        return "feed?section=" + section.map(Section::slug).orElse("") + "&source="
                + source.map(SourceId::value).orElse("") + "&lang=" + language.orElse("");
    }

    private static Section section(String text) {
        return Section.fromSlug(text)
                .orElseThrow(() -> Problem.badRequest("There is no section of this name; /v1/sections lists them.")
                        .at("section"));
    }

    private static SourceId source(String text) {
        return SourceId.parse(text)
                .orElseThrow(() -> Problem.badRequest(
                                "A source is named by 1 to 40 of a-z, 0-9 and -;" + " /v1/sources lists them.")
                        .at("source"));
    }

    private static String language(String text) {
        if (!LANGUAGE.matcher(text).matches()) {
            throw Problem.badRequest("A language is named by a BCP 47 tag, such as en or pt-BR.")
                    .at("lang");
        }
        // Articles stand in the list of their primary language, whatever the region.
        String primary = Locale.forLanguageTag(text).getLanguage();
        return primary.isEmpty() ? "und" : primary;
    }
}
