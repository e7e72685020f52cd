package news.broadsheet.ingest.page.meta;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.page.names.WordTable;

/** Words around the names of authors, in the languages of the news. */
final class AuthorWords {

    /** What goes before the names: "By", "Words by", "Text:", "Von unserem Korrespondenten". */
    static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:(?:written|words|story|posted|published|reported|article|text|interview|analysis|opinion|review|photographs?|"
                    + "created|submitted|updated|verfasst|geschrieben|veröffentlicht|erstellt|geschreven|geplaatst|skrevet|skriven|"
                    + "napisane|ein beitrag|eine analyse|ein kommentar|ein interview|ein gastbeitrag|gastbeitrag|kommentar|ein artikel|ein text|eingestellt|gespeichert|écrit|publié|"
                    + "propos recueillis|escrito|publicado|scritto|pubblicato) )?"
                    + "(?:by|von|par|por|di|da|del|door|av|af|przez|от)(?=[\\s:]|$)"
                    + "|(?:by|author|authors|autor|autoren|autorin|autor/in|auteur|auteurs|autore|autori|autores|autora|text|texte|"
                    + "testo|texto|tekst|words|interview|redaktion|redacteur|redakteur|écrit par|skribent|автор|текст|yazan|作者|文|撰文|記者|记者)"
                    + "\\s*[:：/／]"
                    + "|(?:autor|autorin|author|作者|記者|记者)(?:\\s|$))\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What goes on to say when or where. */
    static final Pattern AFTER = Pattern.compile(
            "\\s+(?:am|on|le|el|il|um|at|vor|před|in)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands between two names. */
    static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;|•·、，；/]|\\s[–—-]\\s|\\s&\\s|\\s(?:and|und|et|y|e|ed|en|och|og|ja|i|a|и|та|и|ve|with|avec|mit|con|com|med)\\s)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** What is no part of a name: addresses, accounts, what stands in brackets, what is said after the names. */
    static final Pattern BESIDE = Pattern.compile(
            "https?://\\S*|www\\.\\S*|\\S+@\\S+\\.\\S+|(?<!\\S)@\\w+|\\([^)]*\\)|\\[[^]]*]|\\b(?:for|für|pour|per|para) (?:the |die |le |la )?\\p{Lu}.*$"
                    + "|\\b(?:follow|folgen|suivre|seguir)\\b.*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Accounts that stand for nobody. */
    static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "webmaster",
            "root",
            "user",
            "editor",
            "unknown",
            "anonymous",
            "anonym",
            "none",
            "null",
            "undefined",
            "author",
            "autor",
            "n/a",
            "default",
            "super user",
            "guest",
            "no author",
            "website",
            "staff",
            "wordpress");

    /** What people are, where it stands after their names as names do. */
    static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b)?(?:editor|editors|reporter|correspondent|writer|columnist|contributor|journalist|producer|staff|chief|"
                    + "professor|director|redakteur|redakteurin|redaktorin|redaktor|korrespondent|korrespondentin|journalistin|"
                    + "autorin|volontär|volontärin|chefredakteur|chefredakteurin|rédacteur|rédactrice|correspondant|"
                    + "correspondante|periodista|redactor|redactora|corresponsal|giornalista|redattore|inviato|jornalista|"
                    + "repórter|verslaggever|redacteur|correspondent|m\\.?d\\.?|ph\\.?d\\.?|ma|mba|rn|jr\\.?)(?:\\b.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What says when, not who. */
    static final Pattern WHEN = Pattern.compile(
            "^(?:published|posted|updated|last|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|publicado|actualizado|"
                    + "pubblicato|aggiornato|gepubliceerd|publicerad|publisert|vor|min|minutes?|lesezeit|reading)(?:\\s|:|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Lines that name who made a picture. */
    static final Pattern OF_PICTURE = Pattern.compile(
            "^\\W*(?:foto|fotos|photo|photos|photograph|bild|bilder|image|credit|grafik|illustration|quelle|source|video|©|fuente|"
                    + "imagen|immagine|beeld|kuva|zdjęcie|фото)(?:graf|graphy)?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Parts of the addresses where authors are presented, after a slash; {@link #mayBeginPath} knows their first letters. */
    private static final List<String> PATHS = List.of(
            "author/",
            "authors/",
            "autor/",
            "autoren/",
            "autorin/",
            "auteur/",
            "auteurs/",
            "autore/",
            "autori/",
            "autores/",
            "contributor",
            "journalist",
            "profile/",
            "redakteur",
            "newsteam/",
            "columnist",
            "reporter");

    /** First words of what goes before names, so that other lines cost nothing. */
    private static final WordTable FIRST = new WordTable().with(1, """
            by von par por di da del door av af przez от written words story posted published reported
            article text interview analysis opinion review photographs created submitted updated verfasst
            geschrieben veröffentlicht erstellt geschreven geplaatst skrevet skriven napisane ein eine
            gastbeitrag kommentar eingestellt gespeichert écrit publié propos escrito publicado scritto
            pubblicato author authors autor autoren autorin auteur auteurs autore autori autores autora
            texte testo texto tekst redaktion redacteur redakteur skribent автор текст yazan 作者 文 撰文 記者 记者""");

    /** Other words that are no part of a name, or divide it, or say that it is nobody's. */
    private static final WordTable NO_NAMES = new WordTable().with(1, """
            am on le el il um at vor před in and und et y e ed en och og ja i a и та ve with avec mit con com med
            photograph last aktualisiert stand mis actualizado aggiornato gepubliceerd publicerad publisert min minute
            minutes lesezeit reading admin administrator webmaster root user editor unknown anonymous anonym none null
            undefined default super guest no website staff wordpress""");

    private AuthorWords() {}

    /** Whether a line is surely one name and no more, as most are: words with capital letters, and none that is known here. */
    static boolean isPlainName(String line) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == ' ') {
                if (i < start + 2 || !isPlainWord(line, start, i)) {
                    return false;
                }
                start = i + 1;
            } else if (!Character.isLetter(c) && (c != '-' || i == start)) {
                return false;
            }
        }
        return line.length() > 2 && line.length() <= 30 && Character.isLetter(line.charAt(line.length() - 1));
    }

    private static boolean isPlainWord(String line, int start, int end) {
        return Character.isUpperCase(line.charAt(start))
                && FIRST.meaning(line, start, end) == 0
                && NO_NAMES.meaning(line, start, end) == 0;
    }

    /** Whether a link leads to where an author is presented. */
    static boolean isOfAuthor(String href) {
        int slash = href.length() < 300 ? href.indexOf('/') : -1;
        while (slash >= 0) {
            int at = slash + 1;
            if (at < href.length() && mayBeginPath(href.charAt(at)) && isPath(href, at)) {
                return true;
            }
            slash = href.indexOf('/', at);
        }
        return false;
    }

    private static boolean mayBeginPath(char c) {
        return c == 'a' || c == 'c' || c == 'j' || c == 'p' || c == 'r' || c == 'n';
    }

    private static boolean isPath(String href, int at) {
        // No stream: each link of a page is asked.
        for (String path : PATHS) {
            if (path.charAt(0) == href.charAt(at) && href.startsWith(path, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first word of a line may go before a name. */
    static boolean mayBegin(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 15 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > start && FIRST.meaning(text, start, end) != 0;
    }

    /** Whether a line is what goes before a name alone, the name being a link perhaps. */
    static boolean announces(String line) {
        return line.length() <= 30 && BEFORE.matcher(line).replaceFirst("").isEmpty();
    }

    /** Whether a line begins as an author line does, and goes on with a name. */
    static boolean begins(String line) {
        Matcher before = BEFORE.matcher(line);
        return before.find()
                && before.end() < line.length()
                && !Character.isLowerCase(line.codePointAt(before.end()))
                && Character.isLetter(line.codePointAt(before.end()));
    }
}
