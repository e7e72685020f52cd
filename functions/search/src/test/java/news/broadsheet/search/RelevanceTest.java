package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.core.article.Section;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whether the article that a reader means comes first, over a small newsstand of our own in several languages and scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

    private final Newsstand stand = new Newsstand();
    private final Map<String, String> headlines = new TreeMap<>();

    @BeforeAll
    void fill() {
        nearby();
        country();
        abroad();
        otherScripts();
    }

    private void nearby() {
        en(
                "quake",
                20,
                "Earthquake shakes Hollow Vale",
                "Thousands sleep in the open after the strongest tremor in decades.",
                "Rescue teams dug through rubble. The epicentre lay beneath the dam. Hospitals in Port Ellery took the injured.");
        en(
                "quake-old",
                24 * 200,
                "Ten years after the Skerra earthquake",
                "How an island rebuilt its harbour.",
                "The quake took the quay and the school. Builders learned to bend. Skerra remembers every autumn.");
        en(
                "dam",
                30,
                "Engineers inspect the Hollow Vale dam",
                "No cracks were found.",
                "After the earthquake divers went down twice. The reservoir will be lowered by a metre as a precaution.");
        en(
                "ferry",
                5,
                "Ferry strike called off after late-night deal",
                "Crews accept a shorter week.",
                "The boats to the outer islands run as timetabled. Union and company spoke of a fair contract.");
        en(
                "ferries",
                24 * 9,
                "New ferries ordered for the outer islands",
                "Two electric boats by spring.",
                "The yard in Port Ellery will build both hulls. Batteries come from the north.");
        en(
                "bank",
                12,
                "Central bank keeps rates unchanged",
                "Inflation is still above target.",
                "The governor said the economy was cooling. Markets had expected a cut in interest rates.");
    }

    private void country() {
        en(
                "river",
                15,
                "River bursts its banks at Millbrook",
                "Two hundred homes are flooded.",
                "Water reached the church by noon. Farmers moved their cattle uphill overnight.");
        en(
                "tax",
                40,
                "Parliament votes for a tax on windfall profits",
                "Energy companies pay from January.",
                "The bill passed by nine votes. Opponents called the levy a burden on investment.");
        en(
                "un",
                8,
                "UN envoy calls for a ceasefire",
                "Talks resume on Thursday.",
                "The envoy met both sides in a neutral capital. Humanitarian corridors remain closed.");
        en(
                "ai",
                28,
                "Hospital trusts AI to read X-rays",
                "Radiologists keep the last word.",
                "The system found early tumours that two readers had missed. Regulators want to see figures.");
        en(
                "cup",
                50,
                "Late goal sends Ellery Rovers to the cup final",
                "The striker scored in stoppage time.",
                "It was the club's first semi-final for forty years. Fans sang on the ferry home.");
        en(
                "covid",
                24 * 30,
                "COVID-19 inquiry hears from ministers",
                "Messages were deleted.",
                "The chair asked for telephones. Families of those who died listened from the gallery.");
    }

    private void abroad() {
        put(
                "tremblement",
                "fr",
                21,
                "S\u00e9isme \u00e0 Hollow Vale : l'\u00c9lys\u00e9e propose son aide",
                "Des \u00e9quipes de secours partent ce soir.",
                "Les sauveteurs cherchent des survivants sous les d\u00e9combres.");
        put(
                "retraites",
                "fr",
                60,
                "R\u00e9forme des retraites : les syndicats appellent \u00e0 la gr\u00e8ve",
                "Les trains seront rares mardi.",
                "Le gouvernement d\u00e9fend son projet devant les d\u00e9put\u00e9s.");
        put(
                "erdbeben",
                "de",
                22,
                "Schweres Erdbeben ersch\u00fcttert Hollow Vale",
                "Helfer suchen nach Versch\u00fctteten.",
                "Das Technische Hilfswerk schickt Hunde. In der T\u00fcrkei erinnert man sich an 2023.");
        put(
                "elecciones",
                "es",
                70,
                "Las elecciones se adelantan a mayo",
                "El presidente disuelve las cortes.",
                "La oposici\u00f3n celebra la decisi\u00f3n. Las encuestas anuncian un empate.");
    }

    private void otherScripts() {
        put(
                "jishin",
                "ja",
                19,
                "\u5317\u90e8\u3067\u5730\u9707\u3001\u6d25\u6ce2\u306e\u5fc3\u914d\u306a\u3057",
                "\u6c17\u8c61\u5e81\u304c\u767a\u8868\u3057\u305f\u3002",
                "\u5730\u9707\u306b\u3088\u308b\u88ab\u5bb3\u306f\u78ba\u8a8d\u3055\u308c\u3066\u3044\u306a\u3044\u3002");
        put(
                "zilzal",
                "ar",
                18,
                "\u0632\u0644\u0632\u0627\u0644 \u0642\u0648\u064a \u064a\u0636\u0631\u0628 \u0627\u0644\u0634\u0645\u0627\u0644",
                "\u0641\u0631\u0642 \u0627\u0644\u0625\u0646\u0642\u0627\u0630 \u0641\u064a \u0627\u0644\u0637\u0631\u064a\u0642.",
                "\u0644\u0627 \u062e\u0633\u0627\u0626\u0631.");
        put(
                "vybory",
                "ru",
                17,
                "\u0412\u044b\u0431\u043e\u0440\u044b \u043f\u0435\u0440\u0435\u043d\u0435\u0441\u0435\u043d\u044b \u043d\u0430 \u043c\u0430\u0439",
                "\u041f\u0430\u0440\u043b\u0430\u043c\u0435\u043d\u0442 \u0440\u0430\u0441\u043f\u0443\u0449\u0435\u043d.",
                "\u041e\u043f\u043f\u043e\u0437\u0438\u0446\u0438\u044f \u0433\u043e\u0442\u043e\u0432\u0438\u0442\u0441\u044f.");
    }

    /** Each with the article that should come first. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("earthquake", "quake"),
            Map.entry("earthq", "quake"),
            Map.entry("earthquakes hollow vale ", "quake"),
            Map.entry("skerra earthquake", "quake-old"),
            Map.entry("hollow vale dam", "dam"),
            Map.entry("dam divers ", "dam"),
            Map.entry("ferry strike", "ferry"),
            Map.entry("ferries electric", "ferries"),
            Map.entry("electric ferry ", "ferries"),
            Map.entry("interest rates", "bank"),
            Map.entry("interest rate ", "bank"),
            Map.entry("central banks ", "bank"),
            Map.entry("river flood", "river"),
            Map.entry("windfall taxes ", "tax"),
            Map.entry("un ceasefire", "un"),
            Map.entry("UN envoys ", "un"),
            Map.entry("ai x-ray", "ai"),
            Map.entry("the cup fin", "cup"),
            Map.entry("covid 19 inquiries ", "covid"),
            Map.entry("ellery rovers striker volcano ", "cup"),
            Map.entry("elysee", "tremblement"),
            Map.entry("l'\u00c9lys\u00e9e aide", "tremblement"),
            Map.entry("reforme retraite ", "retraites"),
            Map.entry("greve syndicat ", "retraites"),
            Map.entry("erdbeben", "erdbeben"),
            Map.entry("turkei erdbeben", "erdbeben"),
            Map.entry("elecciones mayo", "elecciones"),
            Map.entry("\u5730\u9707", "jishin"),
            Map.entry("\u6d25\u6ce2 ", "jishin"),
            Map.entry("\u0632\u0644\u0632\u0627\u0644", "zilzal"),
            Map.entry("\u0432\u044b\u0431\u043e\u0440", "vybory"));

    @Test
    void whatIsMeantComesFirst() {
        int first = 0;
        for (Map.Entry<String, String> query : MEANT.entrySet()) {
            List<String> found = stand.find(query.getKey());
            boolean best = !found.isEmpty() && found.getFirst().equals(headlines.get(query.getValue()));
            first += best ? 1 : 0;
            if (!best) {
                System.out.println("relevance: " + query + " found " + found);
            }
        }
        System.out.println("relevance: " + first + " of " + MEANT.size() + " first");
        assertThat(first).isEqualTo(MEANT.size());
    }

    @Test
    void theNewerOfTwoThatSayTheSameComesFirst() {
        assertThat(stand.find("earthquake ").getFirst()).isEqualTo(headlines.get("quake"));
        assertThat(stand.find("earthquake ")).contains(headlines.get("dam"), headlines.get("quake-old"));
    }

    @Test
    void aWordOfAHeadlineComesBeforeTheSameInABody() {
        List<String> found = stand.find("ferry ");
        assertThat(found.indexOf(headlines.get("ferry"))).isLessThan(found.indexOf(headlines.get("cup")));
    }

    private void en(String name, int hoursAgo, String headline, String standfirst, String body) {
        put(name, "en", hoursAgo, headline, standfirst, body);
    }

    private void put(String name, String language, int hoursAgo, String headline, String standfirst, String body) {
        SampleArticle article = Samples.article(name)
                .language(language)
                .section(Section.WORLD)
                .headline(headline)
                .standfirst(standfirst)
                .excerpt(standfirst)
                .publishedAt(Samples.NOW.minus(Duration.ofHours(hoursAgo)))
                .body(Samples.paragraph(body));
        headlines.put(name, headline);
        stand.bring(article);
    }
}
