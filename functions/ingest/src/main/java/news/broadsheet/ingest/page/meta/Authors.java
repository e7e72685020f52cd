package news.broadsheet.ingest.page.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.broadsheet.ingest.web.DatesInText;
import news.broadsheet.ingest.web.PlainText;

/** The persons that an author line names. */
final class Authors {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 1_000;

    /** More words than this are a sentence. */
    private static final int MOST_WORDS = 6;

    private Authors() {}

    /** Names in the order of the lines, each once. */
    static List<String> of(List<String> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines) {
            for (String name : names(line)) {
                if (names.size() < MOST) {
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        if (line.length() > LONGEST_LINE) {
            return names;
        }
        if (AuthorWords.isPlainName(line)) {
            names.add(line);
            return names;
        }
        for (String part : AuthorWords.BETWEEN.split(withoutDates(withoutBeside(line)), -1)) {
            String name = trimmed(withoutWords(part));
            if (isName(name) && (names.isEmpty() || !isBeside(name))) {
                names.add(name);
            }
        }
        return names;
    }

    /** Most lines are a name and no more. */
    private static String withoutBeside(String line) {
        return line.length() <= 30 && !hasSigns(line)
                ? line
                : AuthorWords.BESIDE.matcher(line).replaceAll(" ");
    }

    private static boolean hasSigns(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("@([/.".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String withoutDates(String line) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (DatesInText.Found date : DatesInText.of(line, false)) {
            text.append(line, from, date.start()).append(" | ");
            from = date.end();
        }
        return text.append(line.substring(from)).toString();
    }

    /** Without the words around names, of which there may be several: "Interview: Ann Author", "Published by: Ann Author on". */
    private static String withoutWords(String part) {
        String text = PlainText.collapse(part);
        for (int i = 0; i < 3; i++) {
            text = AuthorWords.BEFORE.matcher(text).replaceFirst("");
        }
        return AuthorWords.AFTER.matcher(text).replaceFirst("");
    }

    private static String trimmed(String part) {
        int start = 0;
        int end = part.length();
        while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(part.charAt(end - 1)) && part.charAt(end - 1) != '.') {
            end--;
        }
        return part.substring(start, end);
    }

    private static boolean isName(String name) {
        boolean letters = name.codePoints().anyMatch(Character::isLetter);
        return letters
                && name.length() >= 2
                && name.length() <= LONGEST_NAME
                && name.split(" ", -1).length <= MOST_WORDS
                && !AuthorWords.WHEN.matcher(name).find()
                && !AuthorWords.NOBODY.contains(name.toLowerCase(Locale.ROOT));
    }

    /** After a name stand what its bearer is, and where: "Ann Author, political editor, in London". */
    private static boolean isBeside(String part) {
        return Character.isLowerCase(part.codePointAt(0))
                || AuthorWords.ROLE.matcher(part).matches();
    }
}
