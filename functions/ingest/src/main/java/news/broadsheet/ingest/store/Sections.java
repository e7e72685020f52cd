package news.broadsheet.ingest.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Section;

/** Our shelf for what publishers call their sections and tags: by words, each of which says enough by itself. */
public final class Sections {

    private static final Map<Section, String> WORDS = Map.ofEntries(
            Map.entry(
                    Section.WORLD,
                    "world|international|foreign|europe|africa|asia|americas|middle east|global|ausland|monde|mundo"),
            Map.entry(
                    Section.POLITICS,
                    "politics|political|election|elections|parliament|government|politik|politique|pol\u00edtica|politica"),
            Map.entry(
                    Section.BUSINESS,
                    "business|economy|economics|finance|markets|money|companies|wirtschaft|\u00e9conomie|econom\u00eda|economia"),
            Map.entry(
                    Section.TECHNOLOGY,
                    "technology|tech|gadgets|software|computing|programming|internet|ai|digital|technik|tecnolog\u00eda"),
            Map.entry(
                    Section.SCIENCE,
                    "science|space|physics|biology|astronomy|archaeology|wissenschaft|wissen|sciences|ciencia"),
            Map.entry(
                    Section.HEALTH,
                    "health|medicine|medical|wellbeing|coronavirus|covid-19|gesundheit|sant\u00e9|salud"),
            Map.entry(
                    Section.CLIMATE,
                    "climate|environment|climate change|climate crisis|weather|klima|umwelt|environnement|clima"),
            Map.entry(
                    Section.SPORT,
                    "sport|sports|football|soccer|cricket|tennis|rugby|basketball|baseball|olympics|formula 1|deportes|fu\u00dfball"),
            Map.entry(
                    Section.CULTURE,
                    "culture|arts|art|books|film|films|movies|music|theatre|television|tv|entertainment|kultur|cultura|games"),
            Map.entry(
                    Section.LIFE, "life|lifestyle|life and style|food|travel|fashion|family|recipes|leben|reise|vida"),
            Map.entry(
                    Section.OPINION,
                    "opinion|opinions|comment|commentisfree|editorial|editorials|columnists|column|analysis|meinung|kommentar"),
            Map.entry(Section.LOCAL, "local|regional|region|city|lokales|regionales"));

    private static final int LEAST_WORD = 5;
    private static final Pattern JOINT = Pattern.compile("[\\s_/&,-]+");

    private Sections() {}

    /** The section that one of these labels names, the first label first. */
    public static Optional<Section> of(Iterable<String> labels) {
        for (String label : labels) {
            Optional<Section> section = of(label);
            if (section.isPresent()) {
                return section;
            }
        }
        return Optional.empty();
    }

    private static Optional<Section> of(String label) {
        String words = spaced(label);
        return Arrays.stream(Section.values())
                .filter(section -> Arrays.stream(WORDS.getOrDefault(section, "").split("\\|"))
                        .anyMatch(word -> names(words, word)))
                .findFirst();
    }

    /** The whole label; or, in a label of up to three words, a word that is long enough to be no accident. */
    private static boolean names(String label, String word) {
        String spelled = spaced(word);
        boolean telling = word.length() >= LEAST_WORD && label.strip().split(" ", -1).length <= 3;
        return !word.isEmpty() && (label.equals(spelled) || (telling && label.contains(spelled)));
    }

    private static String spaced(String label) {
        return " " + JOINT.matcher(label.toLowerCase(Locale.ROOT).strip()).replaceAll(" ") + " ";
    }
}
