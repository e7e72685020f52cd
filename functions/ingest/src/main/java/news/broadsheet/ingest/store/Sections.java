package news.broadsheet.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.text.Token;
import news.broadsheet.core.text.Tokens;

/**
 * Our shelf for what publishers call their sections and tags, in the languages of {@code section-names.txt}: by names, each of
 * which says enough by itself. Does not read texts: {@link news.broadsheet.ingest.section.SectionWords} does.
 */
public final class Sections {

    /** A shorter word in a longer label is an accident; not so in scripts that take fewer signs for a word. */
    private static final int LEAST_WORD = 5;

    private static final int LEAST_SIGNS = 2;
    private static final int MOST_WORDS = 3;
    private static final int MOST_FOLDERS = 3;

    private static final Pattern BETWEEN = Pattern.compile("[,;|/>\u203a\u00bb]");
    private static final Pattern JOINT = Pattern.compile("[_+-]");
    private static final Pattern KICKER =
            Pattern.compile("\\s*(.{3,20}?)\\s*(?::|\\||\\s[-\u2013\u2014])\\s.*", Pattern.DOTALL);

    /** Behind all Latin letters that are left without accents. */
    private static final char FIRST_GREEK = 0x370;

    private static final Map<String, Section> NAMES = new HashMap<>();

    /** Those that say it within a longer label too. */
    private static final Set<String> TELLING = new HashSet<>();

    static {
        read();
    }

    private Sections() {}

    /** The section that one of these labels names, the first label first. */
    public static Optional<Section> of(Iterable<String> labels) {
        for (String label : labels) {
            for (String part : BETWEEN.split(label, -1)) {
                Optional<Section> section = named(words(part));
                if (section.isPresent()) {
                    return section;
                }
            }
        }
        return Optional.empty();
    }

    /** The section that the first folders of a URL's path name; the last segment is the article's own. */
    static Optional<Section> ofPath(String url) {
        String path = URI.create(url).getPath();
        List<String> folders = Arrays.asList((path == null ? "" : path).split("/"));
        return of(folders.subList(0, Math.min(MOST_FOLDERS + 1, Math.max(0, folders.size() - 1))));
    }

    /** Opinion is what a headline says it is ("Comment: ..."): the words of its text are those of its subject. */
    static Optional<Section> ofKicker(String headline) {
        var kicker = KICKER.matcher(headline);
        return kicker.matches()
                ? Optional.ofNullable(NAMES.get(words(kicker.group(1)))).filter(Section.OPINION::equals)
                : Optional.empty();
    }

    /** The whole label; or, in a label of few words, the longest name in it that is long enough to be no accident. */
    private static Optional<Section> named(String label) {
        Section whole = NAMES.get(label);
        if (whole != null) {
            return Optional.of(whole);
        }
        String[] words = label.split(" ", -1);
        String longest = "";
        for (int start = 0; start < words.length && words.length <= MOST_WORDS; start++) {
            for (int end = start + 1; end <= words.length; end++) {
                String name = String.join(" ", Arrays.asList(words).subList(start, end));
                if (TELLING.contains(name) && saysMore(name, longest)) {
                    longest = name;
                }
            }
        }
        return Optional.ofNullable(NAMES.get(longest));
    }

    /** A subject says more than a place ("Tennis International"), a longer name more than a shorter one. */
    private static boolean saysMore(String name, String other) {
        boolean place = isPlace(name);
        boolean otherPlace = other.isEmpty() || isPlace(other);
        return place == otherPlace ? name.length() > other.length() : otherPlace;
    }

    private static boolean isPlace(String name) {
        Section section = NAMES.get(name);
        return section == Section.WORLD || section == Section.LOCAL;
    }

    /** As names are written in the file. */
    static String words(String label) {
        return Tokens.of(JOINT.matcher(label).replaceAll(" ")).stream()
                .map(Token::term)
                .collect(Collectors.joining(" "));
    }

    private static void read() {
        try (InputStream file = Sections.class.getResourceAsStream("section-names.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(Sections::read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void read(String line) {
        int colon = line.indexOf(": ");
        Section section = Section.valueOf(line.substring(0, colon));
        for (String written : line.substring(colon + 2).split("\\|", -1)) {
            boolean alone = written.charAt(0) == '=';
            String name = alone ? written.substring(1) : written;
            NAMES.put(name, section);
            int least = name.charAt(0) < FIRST_GREEK ? LEAST_WORD : LEAST_SIGNS;
            if (!alone && name.length() >= least) {
                TELLING.add(name);
            }
        }
    }
}
