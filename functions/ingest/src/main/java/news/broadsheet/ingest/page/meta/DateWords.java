package news.broadsheet.ingest.page.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the words before a date say of it, in the languages of the news. */
enum DateWords {
    /** A change of the article. */
    UPDATED("""
            updat aktuali actuali mis_à_jour mise_à_jour màj maj aggiornat ultim atualiz bijgewerkt gewijzigd zuletzt
            geändert änderung bearbeitet modifi edited revis senast_ändrad oppdatert opdateret uppdaterad päivitetty
            zmodyfikowan ostatnia обновл изменен оновлен güncelle 更新 수정 stand: stand überarbeitet last_change
            last_review frissítve módosítva redigeret endret changed letzte"""),
    /** A day of something else: an event, a comment, the founding of a firm. */
    OTHER("""
            © (c) copyright comment kommentar geboren born gestorben died joined member_since mitglied_seit registrie
            dabei_seit beigetreten antwort reply replied termin event veranstaltung beginn start: ends end: ende: bis until
            deadline frist gültig valid expires accessed abgerufen isbn since: seit:"""),
    /** The first appearance of the article. */
    PUBLISHED("""
            publish publié publier publicad publicatie publicada pubblicat publikov publikacj publicer publiser publizier
            veröffentlicht erstellt erschienen hinzugefügt eingestellt gepubliceerd geplaatst posted created written
            geschrieben opublikowan dodan inserito scritto escrito écrit postado criado creado datum: date: data: fecha:
            submitted issued released first_seen online_seit online_since hochgeladen gepostet verfasst pressemitteilung
            julkaistu udgivet skrevet skriven lagt_ut zveřejněno vydáno közzé опублик добавлен создан дата yayın
            发布 发表 發布 發表 公開 掲載 投稿 입력 등록 news_from aktuelles_vom meldung_vom"""),
    NONE("");

    /** Words that tell of publication where they are all there is. */
    static final Pattern ALONE =
            Pattern.compile("\\W*(?:(?:vom|am|on|le|den|der|the|il|el|em|op|date|datum|datas?|fecha)"
                    + "|(?:by|von|par|por|di|door|av|af) .{2,40}? ?(?:am|on|le|vom|el|il|em|op|den)?)\\W*");

    private static final String FIRST_ALONE = "abdefiloptv";

    /** By their first letter, so that few are tried at each word. */
    private static final Map<Character, List<Word>> WORDS = table();

    /** @param text what a word begins with; one of up to three letters is the whole word */
    private record Word(String text, DateWords meaning) {

        boolean isAt(String line, int at) {
            int end = at + text.length();
            boolean whole = text.length() > 3 || end >= line.length() || !Character.isLetter(line.charAt(end));
            return line.startsWith(text, at) && (whole || text.charAt(0) >= 0x2e80);
        }
    }

    private final String words;

    DateWords(String words) {
        this.words = words;
    }

    /** @param label the text that goes before a date, as far as to the date before it */
    static DateWords of(String label) {
        if (label.isBlank()) {
            return NONE;
        }
        String line = label.toLowerCase(Locale.ROOT);
        DateWords best = NONE;
        for (int at = 0; at < line.length() && best != UPDATED; at++) {
            boolean begins = at == 0 || !Character.isLetter(line.charAt(at - 1)) || line.charAt(at) >= 0x2e80;
            for (Word word : begins ? WORDS.getOrDefault(line.charAt(at), List.of()) : List.<Word>of()) {
                best = word.meaning().compareTo(best) < 0 && word.isAt(line, at) ? word.meaning() : best;
            }
        }
        return best == NONE && mayBeAlone(line) && ALONE.matcher(line).matches() ? PUBLISHED : best;
    }

    /** Whether the first sign that may be of a word begins one of {@link #ALONE}: most labels begin otherwise. */
    private static boolean mayBeAlone(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
                return FIRST_ALONE.indexOf(c) >= 0;
            }
        }
        return false;
    }

    private static Map<Character, List<Word>> table() {
        Map<Character, List<Word>> table = new HashMap<>();
        for (DateWords meaning : values()) {
            for (String word : meaning.words.strip().split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    table.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
                            .add(new Word(word.replace('_', ' '), meaning));
                }
            }
        }
        return table;
    }
}
