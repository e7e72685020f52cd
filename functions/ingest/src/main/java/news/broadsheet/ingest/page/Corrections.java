package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a text was changed after it was published, by the name of their box or by how they begin. They are short, and
 * no more than a part of a text: an article about corrections is an article.
 */
final class Corrections {

    /** In characters. */
    private static final int LONGEST = 1_000;

    private static final int LONGEST_LABEL = 60;

    private static final Set<String> LABELS = Set.of(
            "correction",
            "corrections",
            "correction and clarification",
            "corrections and clarifications",
            "clarification",
            "clarifications",
            "corrects",
            "erratum",
            "errata",
            "corrigendum",
            "editor's note",
            "editors' note",
            "editors note",
            "editor\u2019s note",
            "editors\u2019 note",
            "editorial note",
            "a note from the editor",
            "korrektur",
            "richtigstellung",
            "berichtigung",
            "klarstellung",
            "anmerkung der redaktion",
            "anm. der redaktion",
            "anm. d. red.",
            "hinweis der redaktion",
            "correctif",
            "rectificatif",
            "rectification",
            "pr\u00e9cision",
            "note de la r\u00e9daction",
            "fe de errores",
            "fe de erratas",
            "correcci\u00f3n",
            "rectificaci\u00f3n",
            "aclaraci\u00f3n",
            "nota de la redacci\u00f3n",
            "nota del editor",
            "errata corrige",
            "rettifica",
            "nota della redazione",
            "nota di redazione",
            "precisazione",
            "corre\u00e7\u00e3o",
            "erramos",
            "nota da reda\u00e7\u00e3o",
            "nota do editor",
            "correctie",
            "rectificatie",
            "verbetering",
            "noot van de redactie",
            "rettelse",
            "pr\u00e6cisering",
            "redaktionel note",
            "r\u00e4ttelse",
            "f\u00f6rtydligande",
            "redaktionens kommentar",
            "retting",
            "rettelser",
            "presisering",
            "lei\u00f0r\u00e9tting",
            "oikaisu",
            "t\u00e4smennys",
            "sprostowanie",
            "od redakcji",
            "korekta",
            "oprava",
            "opraven\u00ed",
            "pozn\u00e1mka redakce",
            "helyesb\u00edt\u00e9s",
            "szerkeszt\u0151i megjegyz\u00e9s",
            "ispravak",
            "popravak",
            "ispravka",
            "rectificare",
            "erat\u0103",
            "nota redac\u021biei",
            "d\u00fczeltme",
            "edit\u00f6r\u00fcn notu",
            "\u0438\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435",
            "\u043f\u043e\u043f\u0440\u0430\u0432\u043a\u0430",
            "\u0443\u0442\u043e\u0447\u043d\u0435\u043d\u0438\u0435",
            "\u043e\u0442 \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0438",
            "\u0432\u0438\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043d\u044f",
            "\u0434\u0438\u043e\u0440\u0442\u043e\u0441\u0438\u03c2",
            "\u03b4\u03b9\u03cc\u03c1\u03b8\u03c9\u03c3\u03b7",
            "\u8a02\u6b63",
            "\u66f4\u6b63",
            "\uc815\uc815",
            "\ubc14\ub85c\uc7a1\uc2b5\ub2c8\ub2e4",
            "\u062a\u0635\u062d\u064a\u062d",
            "\u05ea\u05d9\u05e7\u05d5\u05df",
            "koreksi",
            "ralat",
            "\u0111\u00ednh ch\u00ednh");

    private static final Set<String> FIRST_WORDS = firstWords();

    /** Sentences that say it without a label. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:(?:this|the) (?:article|story|post|piece|report|page|headline|column|item)(?: and its headline)?"
                    + " (?:was|has been|have been) (?:amended|corrected|updated|edited|changed|revised|clarified)\\b"
                    + "|(?:an|a previous|an earlier|the original|a former) ?(?:earlier|previous|original)? ?version of this (?:article|story|post|piece|report|column)\\b"
                    + "|(?:dieser|der) (?:artikel|text|beitrag) wurde (?:nachtr\u00e4glich|korrigiert|aktualisiert)"
                    + "|in einer (?:fr\u00fcheren|ersten|vorherigen|urspr\u00fcnglichen) (?:version|fassung)"
                    + "|(?:cet article|ce texte) a \u00e9t\u00e9 (?:corrig\u00e9|modifi\u00e9|mis \u00e0 jour)"
                    + "|(?:dans )?une (?:version pr\u00e9c\u00e9dente|premi\u00e8re version) de cet article"
                    + "|este art\u00edculo (?:ha sido|fue) (?:corregido|modificado|actualizado)"
                    + "|(?:en )?una versi\u00f3n anterior de (?:este|esta)).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Set<String> SENTENCE_STARTS =
            Set.of("this", "the", "an", "a", "dieser", "der", "in", "cet", "ce", "dans", "une", "este", "en", "una");

    private static final String FIRST_LETTERS = firstLetters();

    private Corrections() {}

    private static Set<String> firstWords() {
        List<String> words = new ArrayList<>();
        LABELS.forEach(label -> words.add(word(label)));
        return Set.copyOf(words);
    }

    /** Whether a box that calls itself a correction can be one. */
    static boolean isNotice(Shape shape) {
        return shape.chars() > 0
                && shape.chars() <= LONGEST
                && !shape.hasAny(Part.PICTURE, Part.PLAYER, Part.TABLE, Part.CODE, Part.FIGURE);
    }

    /** The notice that the blocks of a box are. */
    static List<Block> notice(List<Block> blocks) {
        List<RichText> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraphs.add(paragraph.text());
                case Block.Heading heading -> paragraphs.add(heading.text());
                case Block.Quote quote when quote.cite() == null -> paragraphs.addAll(quote.paragraphs());
                case Block.Listing listing -> paragraphs.addAll(listing.items());
                case Block.Rule _ -> {}
                default -> {
                    return blocks;
                }
            }
        }
        return paragraphs.isEmpty() ? blocks : List.of(new Block.Correction(paragraphs));
    }

    /** With the paragraphs that are corrections as such; a label alone is one with the paragraph after it. */
    static List<Block> found(List<Block> blocks) {
        List<Block> found = new ArrayList<>(blocks.size());
        boolean any = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            RichText text = line(block);
            String start = text == null || !mayBegin(text) ? "" : start(text);
            boolean label = text != null && isLabel(start);
            RichText next =
                    label && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Paragraph(RichText after)
                            ? after
                            : null;
            if (text != null && label && next != null && next.text().length() <= LONGEST) {
                found.add(new Block.Correction(List.of(text, next)));
                any = true;
                i++;
            } else if (text != null && block instanceof Block.Paragraph && isNotice(text, start)) {
                found.add(new Block.Correction(List.of(text)));
                any = true;
            } else {
                found.add(block);
                any |= block instanceof Block.Correction;
            }
        }
        return any && isMost(found) ? undone(found) : found;
    }

    private static @Nullable RichText line(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Heading heading -> heading.text();
            default -> null;
        };
    }

    /** Whether the corrections are most of the text. */
    private static boolean isMost(List<Block> blocks) {
        int notices = 0;
        int rest = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Correction correction) {
                notices += correction.paragraphs().stream()
                        .mapToInt(text -> text.text().length())
                        .sum();
            } else {
                RichText text = line(block);
                rest += text == null ? 0 : text.text().length();
            }
        }
        return notices > rest && rest > 0;
    }

    private static List<Block> undone(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Correction correction
                        ? correction.paragraphs().stream().<Block>map(Block.Paragraph::new)
                        : Stream.of(block))
                .toList();
    }

    /** By their first letters, so that few lines are read: no label, and no sentence that says it, begins otherwise. */
    private static boolean mayBegin(RichText text) {
        for (Span span : text.spans()) {
            String run = span.text();
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                if (Character.isLetter(c)) {
                    return FIRST_LETTERS.indexOf(Character.toLowerCase(c)) >= 0 || c >= 0x80;
                }
            }
        }
        return false;
    }

    private static String firstLetters() {
        StringBuilder letters = new StringBuilder();
        FIRST_WORDS.forEach(word -> letters.append(word.charAt(0)));
        SENTENCE_STARTS.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    private static boolean isLabel(String start) {
        if (start.length() > LONGEST_LABEL || !FIRST_WORDS.contains(word(start))) {
            return false;
        }
        String bare =
                start.endsWith(":") ? start.substring(0, start.length() - 1).strip() : start;
        return LABELS.contains(bare);
    }

    private static boolean isNotice(RichText text, String start) {
        String word = word(start);
        boolean sentence =
                SENTENCE_STARTS.contains(word) && SENTENCE.matcher(start).matches();
        if (!sentence && !(FIRST_WORDS.contains(word) && isLabelled(start))) {
            return false;
        }
        return text.text().length() <= LONGEST;
    }

    /** "Correction:", "Correction (3 March):", "Correction, 3 March: ", "Correction - ". */
    private static boolean isLabelled(String start) {
        for (int i = 1; i < start.length(); i++) {
            char c = start.charAt(i);
            boolean dash = c == ' ' && i + 1 < start.length() && start.charAt(i + 1) == '-';
            boolean end = dash || ":\uff1a(,\u2014\u2013".indexOf(c) >= 0;
            if (end && LABELS.contains(start.substring(0, i).strip())) {
                return (c != ',' && c != '(') || hasColon(start, i);
            }
        }
        return false;
    }

    private static boolean hasColon(String start, int from) {
        int colon = start.indexOf(':', from);
        return colon >= 0 && colon - from <= 40;
    }

    /** The first words, small. */
    private static String start(RichText text) {
        StringBuilder start = new StringBuilder(120);
        for (Span span : text.spans()) {
            start.append(span.text(), 0, Math.min(span.text().length(), 120 - start.length()));
            if (start.length() >= 120) {
                break;
            }
        }
        int from = 0;
        while (from < start.length() && "*[( ".indexOf(start.charAt(from)) >= 0) {
            from++;
        }
        return start.substring(from).strip().toLowerCase(Locale.ROOT);
    }

    private static String word(String start) {
        int end = 0;
        while (end < start.length() && Character.isLetter(start.charAt(end))) {
            end++;
        }
        return start.substring(0, end);
    }
}
