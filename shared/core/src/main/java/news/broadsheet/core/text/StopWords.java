package news.broadsheet.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that texts have in common without having a subject in common. */
public final class StopWords {

    private static final Set<String> WORDS = words();

    private StopWords() {}

    /** @param term as {@link Token#term()} gives it */
    public static boolean contains(String term) {
        return WORDS.contains(term);
    }

    private static Set<String> words() {
        try (InputStream file = StopWords.class.getResourceAsStream("stop-words.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .map(Tokens::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
