package news.broadsheet.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.CorpusZip;
import news.broadsheet.ingest.language.LanguageDetector;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.page.PageUnderstanding;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.section.SectionWords;
import news.broadsheet.ingest.section.Tally;
import news.broadsheet.ingest.web.Languages;
import news.broadsheet.ingest.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Telling sections of other people's texts by words alone, where {@code -Dcorpora} points to them. Pages and entries are labelled
 * by what their publishers state, which the words do not see; it is a statement about a site's shelves as much as about the
 * text (a pandemic under politics, a comment under its subject). The articles of {@code stories-ecbplus} state nothing; their
 * topics were labelled by hand, by subject, before they were told: they are the measure, and half of them are crimes.
 */
class SectionCorporaTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final URI NOWHERE = URI.create("http://fakehost/test/page.html");
    private static final int BEGINNING = 3_000;

    /** Topics of {@code stories-ecbplus} that belong on a shelf; the others are crimes, accidents and disasters. */
    private static final Map<Section, Set<Integer>> TOPICS = Map.of(
            Section.CULTURE, Set.of(1, 2, 4, 6),
            Section.SPORT, Set.of(5, 7, 10, 25, 29, 31, 35),
            Section.CLIMATE, Set.of(9),
            Section.POLITICS, Set.of(11, 28, 34),
            Section.WORLD, Set.of(12),
            Section.TECHNOLOGY, Set.of(27, 30));

    @Test
    void articlesLabelledByHand() throws IOException {
        Tally tally = new Tally("stories-ecbplus, topics labelled by hand");
        CorpusZip.cases("stories-ecbplus", (line, documents) -> {
            String text = line.path("text").asString("");
            tally.add(
                    topic(line.path("topic").asInt()),
                    SectionWords.tell(line.path("headline").asString(""), "", List.of(), beginning(text), "en"));
            return text;
        });
        tally.print();
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.80);
        assertThat(tally.coverage()).isGreaterThanOrEqualTo(0.55);
    }

    @Test
    void pagesLabelledByTheirPublishers() throws IOException {
        Tally tally = new Tally("pages, as their publishers file them");
        Set<String> seen = new HashSet<>();
        for (String corpus : List.of("extraction-trafilatura", "extraction-mozilla", "dates-htmldate")) {
            CorpusZip.cases(corpus, (line, documents) -> {
                String file = line.path("file").asString("");
                if (seen.add(file)) {
                    tell(tally, line, documents.named(file));
                }
                return file;
            });
        }
        tally.print();
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.50);
        assertThat(tally.coverage()).isGreaterThanOrEqualTo(0.60);
    }

    /** Too few and too odd for a floor: weblogs of programmers, and test documents. */
    @Test
    void entriesLabelledByTheirCategories() throws IOException {
        Tally tally = new Tally("entries, as their categories say");
        for (String corpus : List.of("feeds-real", "feeds-feedparser")) {
            CorpusZip.cases(corpus, (line, documents) -> {
                String file = line.path("file").asString("");
                if (FeedParser.parse(new FeedDocument(documents.named(file), null, NOWHERE))
                        instanceof ParsedFeed feed) {
                    feed.entries().forEach(entry -> tell(tally, entry));
                }
                return file;
            });
        }
        tally.print();
    }

    private static Section topic(int number) {
        return TOPICS.entrySet().stream()
                .filter(shelf -> shelf.getValue().contains(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Section.GENERAL);
    }

    private static void tell(Tally tally, JsonNode line, byte[] html) {
        @Nullable URI stated = WebUrls.parse(line.path("url").asString("")).orElse(null);
        ArticlePage page = PageReader.parse(html, null, stated == null ? NOWHERE : stated)
                .map(document -> PageUnderstanding.of(document, NOW))
                .orElse(ArticlePage.NONE);
        PageMetadata about = page.about();
        String address = stated == null ? about.canonicalUrl() : stated.toString();
        Optional.ofNullable(about.section())
                .flatMap(label -> Sections.of(List.of(label)))
                .or(() -> Optional.ofNullable(address).flatMap(Sections::ofPath))
                .ifPresent(label -> {
                    String body = page.body().text();
                    tally.add(
                            label,
                            SectionWords.tell(
                                    about.headline(),
                                    about.standfirst() == null ? "" : about.standfirst(),
                                    unlabelled(about.tags()),
                                    body,
                                    language(about.headline() + '\n' + body, about.language())));
                });
    }

    private static void tell(Tally tally, Entry entry) {
        Sections.of(entry.tags()).ifPresent(label -> {
            String body = entry.contentHtml() == null ? "" : PlainText.ofHtml(entry.contentHtml());
            String language = language(entry.title() + '\n' + entry.summary() + '\n' + body, entry.language());
            tally.add(
                    label, SectionWords.tell(entry.title(), entry.summary(), unlabelled(entry.tags()), body, language));
        });
    }

    private static List<String> unlabelled(List<String> tags) {
        return tags.stream().filter(tag -> Sections.of(List.of(tag)).isEmpty()).toList();
    }

    private static String language(String text, @Nullable String stated) {
        return LanguageDetector.detect(text, stated).orElse(Languages.UNKNOWN);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }
}
