package news.broadsheet.comment;

import java.util.stream.Collectors;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Author;
import news.broadsheet.lambda.http.Caller;
import org.jspecify.annotations.Nullable;

/** Who writes, from who is signed in. */
final class Authors {

    /** Shown where a token names nobody. */
    static final String NAMELESS = "Reader";

    /** Most code points of a name. */
    static final int MOST_CODE_POINTS = 50;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Authors() {}

    /** The same for one person for ever. */
    static String key(String issuer, String subject) {
        return Ids.of("author", issuer, subject);
    }

    /** The key cannot be turned back into issuer and subject, and is never shown all the same. */
    static Author of(Caller caller) {
        return new Author(key(caller.issuer(), caller.subject()), name(caller.name()));
    }

    /** A name on one line that cannot disturb the text around it: no controls, no change of direction, nothing invisible. */
    static String name(@Nullable String given) {
        if (given == null) {
            return NAMELESS;
        }
        String line = given.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(Authors::isShown)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String name = cut(line.strip().replaceAll(" +", " "));
        return name.codePoints().anyMatch(Character::isLetterOrDigit) ? name : NAMELESS;
    }

    /** The joiners are format characters too, but Persian, Hindi and family emoji are spelled with them. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= MOST_CODE_POINTS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_CODE_POINTS))
                        .strip();
    }
}
