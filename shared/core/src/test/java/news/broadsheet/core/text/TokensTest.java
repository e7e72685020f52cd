package news.broadsheet.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static List<String> terms(String text) {
        return Tokens.of(text).stream().map(Token::term).toList();
    }

    @Test
    void words_are_compared_without_case_accents_and_possessives() {
        assertEquals(
                List.of("the", "mayor", "cafe", "resume", "strasse"), terms("The mayor's CAFÉ, “Résumé” – Straße!"));
    }

    @Test
    void an_apostrophe_between_letters_and_a_point_between_digits_belong_to_the_word() {
        assertEquals(List.of("don't", "o'neill", "3.5", "1,200", "u", "s"), terms("don’t O'Neill 3.5% 1,200 U.S."));
    }

    @Test
    void an_article_written_together_with_the_word_is_no_part_of_it() {
        assertEquals(List.of("elysee", "italia", "avion"), terms("l'Élysée dell'Italia L’avion"));
    }

    @Test
    void how_a_word_is_written_is_told() {
        assertEquals(
                List.of(Token.Form.CAPITALISED, Token.Form.PLAIN, Token.Form.NUMBER, Token.Form.CAPITALISED),
                Tokens.of("Paris burns 7.2 NATO").stream().map(Token::form).toList());
    }

    @Test
    void scripts_without_spaces_are_taken_in_pairs() {
        assertEquals(List.of("東京", "京都", "a", "字"), terms("東京都 a 字"));
        assertEquals(List.of("กา", "าล"), terms("กาล"));
    }

    @Test
    void letters_of_other_scripts_keep_their_marks() {
        assertEquals(List.of("हिन्दी", "новый", "العربية"), terms("हिन्दी Новый العربية"));
    }

    @Test
    void data_that_is_no_word_is_left_out() {
        assertEquals(List.of("end"), terms("x".repeat(65) + " end"));
    }

    @Test
    void every_token_stands_where_it_says_in_any_text() {
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x11000) : 32 + random.nextInt(90));
            }
            int last = -1;
            for (Token token : Tokens.of(text.toString())) {
                assertTrue(token.start() > last && token.start() < token.end() && token.end() <= text.length());
                assertEquals(Tokens.fold(text.substring(token.start(), token.end())), token.term());
                assertFalse(token.term().isEmpty() && token.end() - token.start() > 2, text::toString);
                last = token.start();
            }
        }
    }

    @Test
    void stop_words_are_known_in_the_form_of_terms() {
        assertTrue(StopWords.contains("the"));
        assertTrue(StopWords.contains("fur"));
        assertFalse(StopWords.contains("earthquake"));
    }
}
