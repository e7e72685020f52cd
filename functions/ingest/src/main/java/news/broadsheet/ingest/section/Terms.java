package news.broadsheet.ingest.section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.broadsheet.core.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that tell a section, each with its weight for every section. Read from {@code terms.txt}, whose
 * first lines say how it is written, when a text of that language first asks.
 */
final class Terms {

    /** The language of words that are the same in all: names, mostly. */
    private static final String EVERYWHERE = "mul";

    /** A word of at least so many letters is met with up to two more behind it: plurals, cases, persons. */
    private static final int LEAST_INFLECTED = 5;

    /** What Arabic writes together with the word behind it: and, in, as, so, for, the. */
    private static final List<String> PARTICLES = List.of(
            "\u0648\u0627\u0644",
            "\u0628\u0627\u0644",
            "\u0643\u0627\u0644",
            "\u0641\u0627\u0644",
            "\u0644\u0644",
            "\u0627\u0644",
            "\u0648",
            "\u0628",
            "\u0644");

    private static final int LONGEST_ENDING = 2;
    private static final int LEAST_PREFIX = 2;
    private static final int LEAST_SUFFIX = 4;

    private static final Map<String, Terms> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Map<Section, Integer>> weights = new HashMap<>();
    private final Set<String> phraseStarts = new HashSet<>();
    private final Set<String> inPhrases = new HashSet<>();
    private boolean own;

    private Terms() {}

    /** Where a language has no words of its own there are none: the names alone say too little. */
    static Optional<Terms> in(String language) {
        return Optional.of(BY_LANGUAGE.computeIfAbsent(language, Terms::read)).filter(terms -> terms.own);
    }

    /** Of a term as the file has it, for each section that it tells. */
    Map<Section, Integer> weights(String term) {
        return weights.getOrDefault(term, Map.of());
    }

    /** Whether a word is a term, or part of a phrase that is one: a stop word of one language is a goal or a war in another. */
    boolean has(String word) {
        return weights.containsKey(word) || inPhrases.contains(word);
    }

    boolean startsPhrase(String word) {
        return phraseStarts.contains(word);
    }

    /** The term that a word is, in one of its forms; else the longest beginning, then the longest end of it that is listed. */
    @Nullable
    String met(String word) {
        String term = known(word);
        if (term != null || !isArabic(word)) {
            return term;
        }
        for (String particle : PARTICLES) {
            String rest = word.startsWith(particle) ? word.substring(particle.length()) : "";
            String behind = rest.length() < 2 ? null : known(rest);
            if (behind != null) {
                return behind;
            }
        }
        return null;
    }

    /** The term that a word or phrase is, with at most a short ending more. */
    @Nullable
    String inflected(String word) {
        return inflected("", word, 0);
    }

    private @Nullable String known(String word) {
        String term = inflected(word);
        for (int end = word.length(); term == null && end >= LEAST_PREFIX; end--) {
            String beginning = word.substring(0, end).concat("*");
            term = weights.containsKey(beginning) ? beginning : null;
        }
        for (int start = 1; term == null && start <= word.length() - LEAST_SUFFIX; start++) {
            term = inflected("*", word, start);
        }
        return term;
    }

    private @Nullable String inflected(String mark, String word, int start) {
        int least = Math.max(start + LEAST_INFLECTED, word.length() - LONGEST_ENDING);
        for (int end = word.length(); end >= Math.min(least, word.length()); end--) {
            String term = mark.concat(word.substring(start, end));
            if (weights.containsKey(term)) {
                return term;
            }
        }
        return null;
    }

    private static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static Terms read(String language) {
        Terms terms = new Terms();
        try (InputStream file = Terms.class.getResourceAsStream("terms.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            terms.read(lines, language);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return terms;
    }

    private void read(BufferedReader lines, String language) throws IOException {
        Section section = Section.GENERAL;
        boolean wanted = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("@")) {
                List<String> words = List.of(line.split(" ", -1));
                section = Section.valueOf(words.getLast().toUpperCase(Locale.ROOT));
                boolean everywhere = words.contains(EVERYWHERE);
                wanted = everywhere || words.subList(1, words.size() - 1).contains(language);
                own |= wanted && !everywhere;
            } else if (wanted && !line.startsWith("#")) {
                add(line, section);
            }
        }
    }

    /** A line is a weight and the terms of that weight. */
    private void add(String line, Section section) {
        int weight = line.charAt(0) - '0';
        int start = 2;
        while (start < line.length()) {
            int space = line.indexOf(' ', start);
            int end = space < 0 ? line.length() : space;
            add(line.substring(start, end), weight, section);
            start = end + 1;
        }
    }

    private void add(String term, int weight, Section section) {
        int joint = term.indexOf('.');
        if (joint > 0) {
            phraseStarts.add(term.substring(0, joint));
            Collections.addAll(inPhrases, term.split("\\.", -1));
        }
        weights.computeIfAbsent(term, any -> new EnumMap<>(Section.class)).merge(section, weight, Math::max);
    }
}
