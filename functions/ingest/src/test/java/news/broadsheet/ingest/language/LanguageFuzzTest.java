package news.broadsheet.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanguageFuzzTest {

    private static final int ROUNDS = 1_000;

    @Test
    void anyCharactersGetAnAnswerAndTheSameOneAgain() {
        Random random = new Random(16);
        for (int round = 0; round < ROUNDS; round++) {
            String text = characters(random);
            String stated = random.nextBoolean() ? characters(random) : "de";
            assertThat(LanguageDetector.detect(text, stated)).isEqualTo(LanguageDetector.detect(text, stated));
            LanguageDetector.detect(text)
                    .ifPresent(language -> assertThat(language).matches("[a-z]{2,3}"));
        }
    }

    @Test
    void anyBytesGetAnAnswer() {
        Random random = new Random(17);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            LanguageDetector.detect(new String(bytes, StandardCharsets.UTF_8), "en");
            LanguageDetector.detect(new String(bytes, StandardCharsets.UTF_16LE));
        }
    }

    @Test
    void damagedSentencesAreReadAllTheSame() {
        Random random = new Random(18);
        List<Sentences.Sentence> all = Sentences.all();
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text =
                    new StringBuilder(all.get(random.nextInt(all.size())).text());
            for (int damage = random.nextInt(8); damage > 0; damage--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x10000));
            }
            LanguageDetector.detect(text.substring(random.nextInt(text.length())), "fr");
        }
    }

    /** Units of UTF-16 from all over, lone surrogates among them. */
    private static String characters(Random random) {
        int from = random.nextInt(0x10000);
        int width = 1 + random.nextInt(random.nextBoolean() ? 0x60 : 0x3000);
        return random.ints(random.nextInt(1_500), from, Math.min(0x10000, from + width))
                .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                .toString();
    }
}
