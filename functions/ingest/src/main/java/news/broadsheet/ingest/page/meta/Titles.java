package news.broadsheet.ingest.page.meta;

/** Headlines: which of a page's headings is the one, and what publishers add to it. */
final class Titles {

    /** A heading as short as this ("News") may stand in any title. */
    private static final int SHORTEST_PROOF = 8;

    /** A longer title is none, and not worth the time. */
    private static final int LONGEST = 400;

    private static final int BEGINS = 15;

    /** What stands between a headline and the name of the site. */
    private static final String SEPARATORS = "|-–—»«:·•/\\>‹›~";

    private Titles() {}

    /** Whether a title is this heading, perhaps with the site's name around it. */
    static boolean isOf(String heading, String title) {
        return heading.length() >= SHORTEST_PROOF && key(title).contains(key(heading));
    }

    /**
     * How much of a title a heading is, in hundredths; 0 where it is no part of it. One that begins the title counts more: the
     * name of the site mostly ends it.
     *
     * @param whole the title's {@link #key}
     */
    static int share(String heading, String whole) {
        // Most headings are no part of it, which their beginning tells.
        if (whole.isEmpty() || !whole.contains(key(heading, SHORTEST_PROOF))) {
            return 0;
        }
        String part = key(heading);
        int at = part.length() < SHORTEST_PROOF ? -1 : whole.indexOf(part);
        return at < 0 ? 0 : 100 * part.length() / whole.length() + (at == 0 ? BEGINS : 0);
    }

    /**
     * A title without the name of the site, where that is proven: by a heading of the page that is the rest, or by the site's
     * own name.
     */
    static String withoutSite(String title, String site, String heading) {
        if (title.length() > LONGEST) {
            return title;
        }
        for (int at = title.length() - 2; at > 0; at--) {
            if (isSeparator(title, at)) {
                String before = title.substring(0, at).strip();
                String after = title.substring(at + 1).strip();
                if (isSite(after, site) || key(before).equals(key(heading))) {
                    return before.isEmpty() ? title : withoutSite(before, site, heading);
                }
                if (isSite(before, site) || key(after).equals(key(heading))) {
                    return after.isEmpty() ? title : after;
                }
            }
        }
        return title;
    }

    /** A sign with white space on both sides; a colon has it on one. */
    private static boolean isSeparator(String title, int at) {
        char c = title.charAt(at);
        boolean after = title.charAt(at + 1) == ' ';
        return SEPARATORS.indexOf(c) >= 0 && after && (title.charAt(at - 1) == ' ' || c == ':' || c == '|');
    }

    private static boolean isSite(String part, String site) {
        return !site.isEmpty() && !part.isEmpty() && key(part).equals(key(site));
    }

    /** Letters and digits alone, in lower case. */
    static String key(String text) {
        return key(text, Integer.MAX_VALUE);
    }

    /** @param most of the key's characters; the rest is left out */
    private static String key(String text, int most) {
        StringBuilder key = new StringBuilder(Math.min(most, text.length()));
        for (int i = 0; i < text.length() && key.length() < most; ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }
}
