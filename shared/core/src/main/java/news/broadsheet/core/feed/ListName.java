package news.broadsheet.core.feed;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;

/** A list that readers can page. Every article stands in each list of {@link #of(Article)}. */
public sealed interface ListName {

    record Latest() implements ListName {}

    record InSection(Section section) implements ListName {}

    record OfSource(SourceId source) implements ListName {}

    record InLanguage(String language) implements ListName {}

    record InSectionAndLanguage(Section section, String language) implements ListName {}

    /** The list of what is in a section and in a language; of all, where neither is given. */
    static ListName of(Optional<Section> section, Optional<String> language) {
        if (section.isPresent() && language.isPresent()) {
            return new InSectionAndLanguage(section.get(), language.get());
        }
        return section.<ListName>map(InSection::new)
                .or(() -> language.map(InLanguage::new))
                .orElseGet(Latest::new);
    }

    /** The lists that an article stands in. */
    static List<ListName> of(Section section, SourceId source, String language) {
        return List.of(
                new Latest(),
                new InSection(section),
                new OfSource(source),
                new InLanguage(language),
                new InSectionAndLanguage(section, language));
    }

    static List<ListName> of(Article article) {
        return of(article.section(), article.source().id(), article.language());
    }

    static List<ListName> of(Card card) {
        return of(card.section(), card.source().id(), card.language());
    }
}
