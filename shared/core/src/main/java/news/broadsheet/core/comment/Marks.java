package news.broadsheet.core.comment;

/**
 * What editors have set on a comment.
 *
 * @param featured an editor's pick
 * @param pinned stands above the others of its article
 */
public record Marks(boolean featured, boolean pinned) {

    public static final Marks NONE = new Marks(false, false);

    public boolean any() {
        return featured || pinned;
    }
}
