package news.broadsheet.ingest.page.body;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.broadsheet.ingest.page.names.PhraseTable;

/**
 * How pages begin the lines that are none of an article's text, in the languages met. A line is compared without case and without the
 * signs around it.
 */
final class Phrases {

    /** Where to read on: the line goes, where it is short or holds a link. */
    private static final PhraseTable POINTERS = new PhraseTable(List.of(
            // English
            "read more",
            "read also",
            "also read",
            "read next",
            "related",
            "see also",
            "more on this",
            "more from",
            "more about",
            "watch:",
            "watch also",
            "don't miss",
            "you may also like",
            "you might also like",
            "recommended",
            "continue reading",
            "keep reading",
            "up next",
            "click here to",
            "follow us",
            "follow the",
            "sign up",
            "subscribe to",
            "never miss",
            "download the app",
            "join the conversation",
            // German
            "lesen sie auch",
            "lesen sie mehr",
            "lies auch",
            "auch lesen",
            "auch interessant",
            "auch auf",
            "mehr zum thema",
            "mehr zu",
            "mehr dazu",
            "zum thema",
            "weitere artikel",
            "weitere beiträge",
            "weitere themen",
            "das könnte",
            "passend dazu",
            "siehe auch",
            "schon gelesen",
            "hier weiterlesen",
            "zum weiterlesen",
            "weiterlesen",
            "ähnliche beiträge",
            "ähnliche artikel",
            "verwandte",
            "lust auf mehr",
            "mehr lesen",
            "empfohlen",
            "lesetipp",
            // French
            "lire aussi",
            "à lire aussi",
            "a lire aussi",
            "à lire également",
            "lire également",
            "voir aussi",
            "en savoir plus",
            "sur le même sujet",
            "à découvrir",
            "à voir aussi",
            "pour aller plus loin",
            "suivez-nous",
            // Spanish, Portuguese
            "lea también",
            "lea además",
            "lee también",
            "leer más",
            "te puede interesar",
            "le puede interesar",
            "puede interesarle",
            "vea también",
            "ver también",
            "vea además",
            "mira también",
            "también te puede",
            "más información",
            "notas relacionadas",
            "noticias relacionadas",
            "te recomendamos",
            "síguenos",
            "leia também",
            "leia mais",
            "veja também",
            "saiba mais",
            "veja mais",
            "siga-nos",
            "relacionadas",
            "contenido relacionado",
            // Italian
            "leggi anche",
            "leggi pure",
            "potrebbe interessarti",
            "ti potrebbe interessare",
            "vedi anche",
            "per approfondire",
            "approfondisci",
            // Dutch, Scandinavian, Finnish
            "lees ook",
            "lees verder",
            "lees meer",
            "bekijk ook",
            "läs också",
            "läs även",
            "läs mer",
            "les også",
            "les mer",
            "læs også",
            "læs mere",
            "lue myös",
            "lue lisää",
            "katso myös",
            // Polish, Czech, Slovak, Hungarian, Romanian
            "czytaj też",
            "czytaj także",
            "czytaj więcej",
            "zobacz też",
            "zobacz także",
            "zobacz również",
            "przeczytaj",
            "dowiedz się więcej",
            "čtěte také",
            "přečtěte si",
            "mohlo by vás zajímat",
            "čítajte aj",
            "prečítajte si",
            "olvassa el",
            "kapcsolódó",
            "citește și",
            "citiți și",
            "vezi și",
            // Russian, Ukrainian, Bulgarian, Greek, Turkish
            "читайте также",
            "читайте ещё",
            "смотрите также",
            "по теме",
            "читайте також",
            "дивіться також",
            "прочетете още",
            "вижте още",
            "διαβάστε επίσης",
            "διαβάστε ακόμη",
            "δείτε επίσης",
            "ilgili haber",
            "bunu da oku",
            "ayrıca bakın",
            // Arabic, Hebrew, Persian, Hindi, Chinese, Japanese, Korean
            "اقرأ أيضا",
            "إقرأ أيضا",
            "اقرأ أيضًا",
            "שתפו",
            "קראו גם",
            "بیشتر بخوانید",
            "यह भी पढ़ें",
            "相关阅读",
            "相关新闻",
            "延伸阅读",
            "延伸閱讀",
            "推荐阅读",
            "関連記事",
            "あわせて読みたい",
            "관련기사"));

    /** Above what follows a text: whoever wrote it, and whom to ask. */
    private static final List<String> TAILS = List.of(
            "about the author",
            "about the authors",
            "about the writer",
            "press contact",
            "media contact",
            "contact",
            "contacts",
            "kontakt",
            "pressekontakt",
            "ansprechpartner",
            "über den autor",
            "über die autorin",
            "über die autoren",
            "zum autor",
            "zur autorin",
            "zur person",
            "der autor",
            "die autorin",
            "autor",
            "autoren",
            "à propos de l'auteur",
            "contact presse",
            "sobre el autor",
            "acerca del autor",
            "contacto",
            "sobre o autor",
            "contato",
            "sull'autore",
            "contatti",
            "over de auteur",
            "o autorze",
            "об авторе",
            "про автора",
            "comments",
            "kommentare",
            "comentarios",
            "commentaires",
            "leave a comment",
            "leave a reply",
            "schreibe einen kommentar",
            "kommentar verfassen",
            "laisser un commentaire",
            "deja un comentario",
            "share this",
            "teilen",
            "tags",
            "schlagworte",
            "themen",
            "temas",
            "étiquettes",
            "topics");

    private static final Set<String> TAIL = new HashSet<>(TAILS);

    private Phrases() {}

    static boolean isPointer(Passage passage) {
        if (passage.chars() > Limits.POINTER || (passage.linkChars() == 0 && passage.chars() > Limits.BARE_POINTER)) {
            return false;
        }
        String start = bare(passage.start());
        return POINTERS.begins(start) && !isSentence(passage, start);
    }

    /** "Related firms sell it in all ports." begins as a pointer does, and is none. */
    private static boolean isSentence(Passage passage, String start) {
        return passage.sentences() > 0 && passage.linkChars() * 2 < passage.chars() && start.indexOf(':') < 0;
    }

    /** Whether a line by itself begins what follows a text. */
    static boolean isTail(Passage passage) {
        if (passage.chars() > Limits.BARE_POINTER) {
            return false;
        }
        String line = bare(passage.start());
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return TAIL.contains(line.substring(0, end));
    }

    private static String bare(String line) {
        int from = 0;
        while (from < line.length() && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        return line.substring(from).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
