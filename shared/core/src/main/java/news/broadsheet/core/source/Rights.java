package news.broadsheet.core.source;

/**
 * What a source allows to be done with its articles. Rights travel with every article and are applied wherever one is
 * shown; {@link #CAREFUL} is what a source has until the newsroom says more.
 *
 * @param display how much of an article readers may see here
 * @param index whether search engines may index our page of it
 * @param ai whether its text may be given to AI features
 */
public record Rights(Display display, boolean index, boolean ai) {

    /** Excerpt and picture, linked to the original; nothing for AI. */
    public static final Rights CAREFUL = new Rights(Display.EXCERPT, true, false);

    /** How much of an article may be shown, from least to most. */
    public enum Display {
        TITLE,
        EXCERPT,
        FULL
    }

    public boolean allowsExcerpt() {
        return display != Display.TITLE;
    }

    public boolean allowsBody() {
        return display == Display.FULL;
    }
}
