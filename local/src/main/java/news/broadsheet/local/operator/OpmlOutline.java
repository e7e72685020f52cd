package news.broadsheet.local.operator;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.store.Sections;
import news.broadsheet.ingest.web.Languages;
import news.broadsheet.local.operator.SourceRequest.Display;
import org.jspecify.annotations.Nullable;

/** An {@code outline} element: a folder, or a subscription (OPML 2.0, opml.org/spec2.opml). */
record OpmlOutline(XMLStreamReader reader) {

    /** Of what OPML has no word for, the names are ours. */
    static final String NAMESPACE = "urn:broadsheet:opml";

    private static final int LONGEST_NAME_BYTES = 120;

    Optional<String> feed() {
        return attribute("xmlUrl");
    }

    Optional<String> name() {
        return attribute("title").or(() -> attribute("text"));
    }

    /**
     * @param folders names of the outlines around this one, the innermost first
     * @throws IllegalArgumentException with a sentence, where the feed is no absolute http or https URL
     */
    SourceRequest source(String feed, Collection<String> folders, Optional<Display> rights) {
        URI url = SourceRequest.feed(feed);
        return new SourceRequest(
                url,
                own("id").filter(id -> SourceId.parse(id).isPresent()),
                name().map(name -> Words.excerpt(name, LONGEST_NAME_BYTES)),
                attribute("htmlUrl").flatMap(WebUrls::parse).map(URI::toString),
                attribute("language").map(Languages::primary).filter(tag -> !tag.equals(Languages.UNKNOWN)),
                section(folders).map(Section::slug),
                Optional.empty(),
                rights.or(this::rights).orElse(Display.EXCERPT));
    }

    /** What its {@code category} says (paths and tags, with commas between them), else the folders it lies in. */
    private Optional<Section> section(Collection<String> folders) {
        List<String> labels = new ArrayList<>();
        attribute("category")
                .ifPresent(category -> Arrays.stream(category.split("[,/]"))
                        .filter(label -> !label.isBlank())
                        .forEach(labels::add));
        labels.addAll(folders);
        return labels.stream()
                .flatMap(
                        label -> Section.fromSlug(label.strip().toLowerCase(Locale.ROOT))
                                .or(() -> Sections.of(List.of(label)))
                                .stream())
                .findFirst();
    }

    private Optional<Display> rights() {
        return own("rights")
                .map(rights -> rights.toUpperCase(Locale.ROOT))
                .flatMap(rights -> Arrays.stream(Display.values())
                        .filter(display -> display.name().equals(rights))
                        .findFirst());
    }

    private Optional<String> attribute(String name) {
        return text(reader.getAttributeValue("", name));
    }

    private Optional<String> own(String name) {
        return text(reader.getAttributeValue(NAMESPACE, name));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
