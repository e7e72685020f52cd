package news.broadsheet.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import news.broadsheet.core.article.Block;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageUnderstanding;
import news.broadsheet.ingest.web.Languages;
import news.broadsheet.lambda.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Headlines and first paragraphs of other people's pages, where {@code -Dcorpora} points to them. The language is the one
 * that the page states, put right by hand where the text was read and is in another one; pages that state none are left out,
 * and so are the texts that are in no language at all (lorem ipsum, messages of an error) or in one that no detector knows.
 */
class LanguageCorporaTest {

    private static final List<String> CORPORA =
            List.of("extraction-trafilatura", "extraction-mozilla", "dates-htmldate");

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    /** Less is a byline or a label and no paragraph. */
    private static final int PARAGRAPH = 40;

    /** What pages state wrongly, by file. */
    private static final Map<String, String> PUT_RIGHT = Map.ofEntries(
            Map.entry("ahlen.de.reparaturcafe.html", "de"),
            Map.entry("befifty.montauk.html", "de"),
            Map.entry("erneuerbareenergien.de.seeboden.html", "de"),
            Map.entry("helge.at.mahu.html", "de"),
            Map.entry("lexikon.huettenhilfe.de.banane.html", "de"),
            Map.entry("madame.lefigaro.fr.dintestin.html", "fr"),
            Map.entry("mitvergnuegen.de.herbst.html", "de"),
            Map.entry("rueda.wikidot.com.enchufla.html", "de"),
            Map.entry("sibenlab.blogspot.com.privacy.html", "en"),
            Map.entry("vergleich.de.leasen.html", "de"),
            Map.entry("villagersandheroes.com.forums.patchnotes.html", "de"),
            Map.entry("archive.org.dzs-clan.de.html", "de"),
            Map.entry("berkutschi.com-willingen.html", "de"),
            Map.entry("linkedin.com.hoeltmann.html", "de"),
            Map.entry("medef.fr.dispute.html", "en"),
            Map.entry("ukbdnews.com.23646.html", "bn"));

    private static final Set<String> NO_LANGUAGE = Set.of(
            "24ora.com-internationalschol.html",
            "colours-of-the-soul.alhelm.net.html",
            "einfachspanien.de.malaga.html",
            "data-url-image.html",
            "hidden-nodes.html",
            "missing-paragraphs.html");

    private record Labelled(String file, String stated, String language, String text) {}

    @Test
    void theTextTellsAndMoreSoWithWhatIsStated() throws IOException {
        List<Labelled> all = labelled();
        assertThat(share("without what is stated", all, false)).isGreaterThan(0.97);
        assertThat(share("with what is stated", all, true)).isGreaterThan(0.98);
    }

    private static double share(String how, List<Labelled> all, boolean hinted) {
        List<Labelled> wrong = all.stream()
                .filter(one -> !LanguageDetector.detect(one.text(), hinted ? one.stated() : null)
                        .orElse(Languages.UNKNOWN)
                        .equals(one.language()))
                .toList();
        double share = 1 - (double) wrong.size() / all.size();
        System.out.printf(
                "language of headline and first paragraph %s: %d of %d right (%.2f %%) in %s; wrong: %s%n",
                how,
                all.size() - wrong.size(),
                all.size(),
                100 * share,
                all.stream().collect(Collectors.groupingBy(Labelled::language, Collectors.counting())),
                wrong.stream().map(Labelled::file).toList());
        return share;
    }

    private static List<Labelled> labelled() throws IOException {
        List<Labelled> all = new ArrayList<>();
        Set<String> seen = new HashSet<>(NO_LANGUAGE);
        for (String corpus : CORPORA) {
            Path path = Path.of(System.getProperty("corpora", "."), corpus + ".zip");
            boolean there = Files.isRegularFile(path);
            if (!there) {
                System.out.println(corpus + " is skipped: it is not where -Dcorpora points");
            }
            assumeTrue(there, "no corpus " + corpus);
            try (ZipFile zip = new ZipFile(path.toFile())) {
                for (String line : new String(read(zip, "cases.jsonl"), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    JsonNode expected = Json.read(line);
                    if (seen.add(expected.path("file").asString(""))) {
                        add(expected, zip, all);
                    }
                }
            }
        }
        return all;
    }

    private static void add(JsonNode expected, ZipFile zip, List<Labelled> all) throws IOException {
        String file = expected.path("file").asString("");
        String url = expected.path("url").asString("http://news.example/");
        Document document = Jsoup.parse(new ByteArrayInputStream(read(zip, file)), null, url);
        String stated = Languages.firstKnown(
                document.select("html").attr("lang"),
                expected.path("metadata").path("lang").asString(""));
        String language = PUT_RIGHT.getOrDefault(file, stated.equals("nb") ? "no" : stated);
        if (!language.equals(Languages.UNKNOWN)) {
            all.add(new Labelled(file, stated, language, text(PageUnderstanding.of(document, NOW))));
        }
    }

    private static String text(ArticlePage page) {
        String paragraph = page.body().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text().text().strip())
                .filter(text -> text.length() >= PARAGRAPH)
                .findFirst()
                .orElse("");
        return page.about().headline() + "\n" + paragraph;
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
}
