package news.broadsheet.core.comment.rules;

import java.util.Set;

/** Signs that are no letters and words all the same, because an entry of the list names them: a banana, a raised finger. */
record Signs(Set<Integer> codePoints) {

    static final Signs NONE = new Signs(Set.of());

    Signs {
        codePoints = Set.copyOf(codePoints);
    }

    boolean has(int c) {
        return c > 127 && codePoints.contains(c);
    }

    static boolean isSign(int c) {
        return c > 127 && Character.getType(c) == Character.OTHER_SYMBOL;
    }
}
