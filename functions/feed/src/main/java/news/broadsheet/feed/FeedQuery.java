package news.broadsheet.feed;

import java.util.Optional;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.lambda.http.ListParameters;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;

/**
 * What a reader asks the feed for. Each combination is one stored list, but for a source together with a section or a
 * language: that is the source's list, filtered.
 *
 * @param isRanked whether the stories that matter most are asked for, each by its lead, and not the latest articles
 */
record FeedQuery(Optional<Section> section, Optional<SourceId> source, Optional<String> language, boolean isRanked) {

    /** @throws Problem 400 where a parameter cannot name a section, a source or a language */
    static FeedQuery of(Request request) {
        FeedQuery query = new FeedQuery(
                ListParameters.section(request),
                ListParameters.source(request),
                ListParameters.language(request),
                request.query("sort").map(FeedQuery::isTop).orElse(false));
        if (query.isRanked && query.source.isPresent()) {
            throw Problem.badRequest("There is no ranking of one source: leave out source or sort.")
                    .at("source");
        }
        return query;
    }

    /** The ranking that answers where {@link #isRanked}. */
    FrontName front() {
        return new FrontName(FrontName.Order.TOP, section.orElse(null), language.orElse(null));
    }

    /** The stored list that answers, where need be through {@link #keeps}. */
    ListName list() {
        if (source.isPresent()) {
            return new ListName.OfSource(source.get());
        }
        return ListName.of(section, language);
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
        return (isRanked ? "feed?sort=top&section=" : "feed?section=")
                + section.map(Section::slug).orElse("") + "&source="
                + source.map(SourceId::value).orElse("") + "&lang=" + language.orElse("");
    }

    private static boolean isTop(String text) {
        return switch (text) {
            case "latest" -> false;
            case "top" -> true;
            default ->
                throw Problem.badRequest("A feed is sorted by latest or top.").at("sort");
        };
    }
}
