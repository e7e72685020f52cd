package news.broadsheet.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines that mark what is around them, or lead through a page, and say nothing of their own, in the languages of many sources. */
final class Markers {

    static final int LONGEST = 60;

    private static final Set<String> LINES = new HashSet<>();

    private static final List<String> LANGUAGES = List.of(
            // English
            "advertisement|advertisements|advertising|advert|ad|sponsored|sponsored content|promoted|promoted content|paid content",
            "advertisement - continue reading below|article continues below|article continues below this ad|story continues below",
            "story continues below advertisement|article continues after advertisement|continue reading|continue reading below",
            "continue reading the main story|scroll to continue|scroll to continue with content|read more|read full story|share",
            "share this|share this article|share this story|share on facebook|share on twitter|skip to content|skip advertisement",
            "skip past newsletter promotion|after newsletter promotion|print|print this article|- advertisement -|(advertisement)",
            // German, Dutch, Nordic
            "anzeige|- anzeige -|werbung|anzeigen|weiterlesen|artikel teilen|teilen|zur startseite|advertentie|reclame|lees verder",
            "artikel gaat verder onder de advertentie|delen|annons|annonser|annonse|annonce|reklame|artikkelen fortsetter under annonsen",
            "artiklen forts\u00e6tter efter annoncen|artikeln forts\u00e4tter efter annonsen|dela artikel|dela|del|mainos",
            "artikkeli jatkuu mainoksen alla|jaa|augl\u00fdsing|reklaam",
            // Romance
            "publicit\u00e9|- publicit\u00e9 -|la suite apr\u00e8s la publicit\u00e9|la suite apr\u00e8s cette publicit\u00e9|lire la suite|partager|annonce publicitaire",
            "publicidad|anuncio|anuncios|contin\u00faa leyendo|seguir leyendo|leer m\u00e1s|compartir|publicidade|an\u00fancio|continua ap\u00f3s a publicidade",
            "continua depois da publicidade|leia mais|compartilhar|compartilhe|pubblicit\u00e0|annuncio pubblicitario|continua a leggere",
            "leggi tutto|condividi|publicitat|publicitate|reclam\u0103|cite\u0219te mai mult|publizitatea",
            // Slavic and Baltic
            "reklama|reklamy|czytaj wi\u0119cej|dalsza cz\u0119\u015b\u0107 artyku\u0142u pod reklam\u0105|inzerce|reklamn\u00ed sd\u011blen\u00ed|inzercia|oglas|oglasi|reklame",
            "\u0440\u0435\u043a\u043b\u0430\u043c\u0430|\u043d\u0430 \u043f\u0440\u0430\u0432\u0430\u0445 \u0440\u0435\u043a\u043b\u0430\u043c\u044b|\u0447\u0438\u0442\u0430\u0442\u044c \u0434\u0430\u043b\u0435\u0435|\u043f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f",
            "\u043e\u0433\u043b\u0430\u0441\u0438|\u043f\u0440\u043e\u0434\u043e\u0432\u0436\u0435\u043d\u043d\u044f \u043f\u0456\u0441\u043b\u044f \u0440\u0435\u043a\u043b\u0430\u043c\u0438|rekl\u0101ma|skelbimas",
            // Others
            "reklam|ilan|hirdet\u00e9s|\u03b4\u03b9\u03b1\u03c6\u03ae\u03bc\u03b9\u03c3\u03b7|\u03b4\u03b9\u03b1\u03c6\u03b7\u03bc\u03b9\u03c3\u03b7|\u0625\u0639\u0644\u0627\u0646|\u0627\u0639\u0644\u0627\u0646|\u0622\u06af\u0647\u06cc|\u062a\u0628\u0644\u06cc\u063a\u0627\u062a|\u05e4\u05e8\u05e1\u05d5\u05de\u05ea",
            "\u0935\u093f\u091c\u094d\u091e\u093e\u092a\u0928|\u09ac\u09bf\u099c\u09cd\u099e\u09be\u09aa\u09a8|\u0bb5\u0bbf\u0bb3\u0bae\u0bcd\u0baa\u0bb0\u0bae\u0bcd|\u5e7f\u544a|\u5ee3\u544a|\u5e83\u544a|\u5e83\u544a\u306e\u5f8c\u306b\u3082\u8a18\u4e8b\u304c\u7d9a\u304d\u307e\u3059|\uad11\uace0",
            "qu\u1ea3ng c\u00e1o|iklan|advertensi|baca juga|\u0e42\u0e06\u0e29\u0e13\u0e32|tangazo|advertensie");

    static {
        LANGUAGES.forEach(lines -> LINES.addAll(List.of(lines.split("\\|", -1))));
    }

    private Markers() {}

    /** @param line small letters, no full stop or colon at its end */
    static boolean isMarker(String line) {
        return line.length() <= LONGEST && LINES.contains(line);
    }
}
