package news.broadsheet.media.image;

import java.io.IOException;
import news.broadsheet.core.media.Refusal;

/** An image that is not read, told from within a reader; {@link RenditionMaker} makes a result of it. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedException(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
