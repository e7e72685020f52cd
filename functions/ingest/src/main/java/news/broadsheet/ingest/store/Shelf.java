package news.broadsheet.ingest.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.section.SectionWords;
import org.jspecify.annotations.Nullable;

/**
 * The section of an article: what people have stated goes before what words tell, and of what they stated the narrower before
 * the wider. Entry, page, URL, source; and where all of them are silent, or the source is said to be a general one, the words.
 */
final class Shelf {

    private Shelf() {}

    static Section of(
            Source source,
            Entry entry,
            PageMetadata about,
            String headline,
            @Nullable String standfirst,
            Body body,
            String language) {
        Section ofSource = source.section() == null ? Section.GENERAL : source.section();
        return stated(entry, about, headline)
                .or(() -> Optional.of(ofSource).filter(section -> section != Section.GENERAL))
                .or(() -> SectionWords.tell(
                        headline,
                        standfirst == null ? "" : standfirst,
                        tags(entry, about),
                        body.text().isEmpty() && standfirst == null ? entry.summary() : body.text(),
                        language))
                .orElse(Section.GENERAL);
    }

    private static Optional<Section> stated(Entry entry, PageMetadata about, String headline) {
        return Sections.ofKicker(headline)
                .or(() -> Sections.of(entry.tags()))
                .or(() -> Optional.ofNullable(about.section()).flatMap(label -> Sections.of(List.of(label))))
                .or(() -> Stream.concat(Stream.ofNullable(entry.link()), about.addresses().stream())
                        .map(Sections::ofPath)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A page's own tags are often those of its whole site; what names a section among them is no statement about the article. */
    private static List<String> tags(Entry entry, PageMetadata about) {
        return Stream.concat(entry.tags().stream(), about.tags().stream())
                .filter(tag -> Sections.of(List.of(tag)).isEmpty())
                .distinct()
                .toList();
    }
}
