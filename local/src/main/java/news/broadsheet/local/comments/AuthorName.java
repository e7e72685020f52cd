package news.broadsheet.local.comments;

import java.util.regex.Pattern;
import news.broadsheet.core.Ids;

/** Who wrote it, as may be shown and kept: a name and a key, and neither an e-mail nor an IP address. */
final class AuthorName {

    /** Shown where there is no name, or where what stands for it is private. */
    static final String NAMELESS = "Reader";

    /** As the service has it. */
    private static final int MOST_CODE_POINTS = 50;

    /** Guests often type it where a name belongs; any sign around it, any case. */
    private static final Pattern MAIL =
            Pattern.compile("\\S@\\S+\\.\\S|\\S\\s*[(\\[]at[)\\]]\\s*\\S", Pattern.CASE_INSENSITIVE);

    private static final Pattern IP = Pattern.compile(
            "(?<![\\d.])\\d{1,3}(?:\\.(?:\\d{1,3}|[xX*]+)){3}(?![\\d.])|(?:[0-9a-fA-F]{0,4}:){3,7}[0-9a-fA-F]{0,4}");

    private AuthorName() {}

    /** On one line, without what disturbs the text around it; asked again, it gives the same. */
    static String shown(String given) {
        StringBuilder kept = new StringBuilder();
        PlainText.line(given).codePoints().filter(AuthorName::isShown).forEach(kept::appendCodePoint);
        String name = PlainText.line(kept.toString());
        boolean isPrivate = MAIL.matcher(name).find() || IP.matcher(name).find();
        if (isPrivate || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return NAMELESS;
        }
        int length = name.codePointCount(0, name.length());
        return length <= MOST_CODE_POINTS
                ? name
                : PlainText.line(name.substring(0, name.offsetByCodePoints(0, MOST_CODE_POINTS)));
    }

    /** The key of somebody the system knows by an id or an e-mail address. */
    static String key(String system, String person) {
        return Ids.of("import", system, person);
    }

    /** The key where nobody is known: two guests of one name are not one person, so each comment is somebody's own. */
    static String unknown(String system, String comment) {
        return Ids.of("import", system, "comment", comment);
    }

    /** Persian, Hindi and family emoji are spelled with the two joiners; other format characters turn text around. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c == 0x200c || c == 0x200d;
            case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
