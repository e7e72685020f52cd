package news.broadsheet.ingest.page.body;

/**
 * Gives captions to their pictures: pages put them into boxes of any kind, and name them. What holds a picture and its caption, and no
 * text besides, becomes a figure.
 */
final class Captions {

    /** How far a caption's box may be from the picture's. */
    static final int LEVELS = 3;

    private final PageMap map;

    Captions(PageMap map) {
        this.map = map;
    }

    /** Words in a box that holds a picture and is named so. */
    void drop() {
        for (Sight picture : map.pictures()) {
            Region at = picture.region();
            for (int level = 0;
                    at != null && level < LEVELS && map.chars(at) <= Limits.CAPTION;
                    level++, at = at.parent()) {
                if (at.names() == Names.PICTURE && map.chars(at) > 0 && !at.isGone()) {
                    map.drop(at, Reason.CAPTION);
                }
            }
        }
        map.count();
    }

    /** Whether a caption stays on the page, since a figure holds it now; else it has no picture. */
    boolean join(Region caption) {
        Region up = caption;
        for (int level = 0;
                up != null && level <= LEVELS && map.chars(up) == 0 && !up.is("body");
                level++, up = up.parent()) {
            if (up.hasPicture()) {
                up.element().tagName("figure");
                return true;
            }
        }
        return false;
    }
}
