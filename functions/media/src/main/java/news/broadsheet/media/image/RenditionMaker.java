package news.broadsheet.media.image;

import java.io.IOException;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.media.image.Made.Refused;
import news.broadsheet.media.image.Made.Rendition;

/** Makes a rendition of whatever bytes a publisher sent, or says why not. Never larger than the original, never turned wrong. */
public final class RenditionMaker {

    /** Of what is very tall, such as a graphic for telephones; browsers and WebP end at 16,383. */
    static final int TALLEST = 8_000;

    private RenditionMaker() {}

    /** @param width at most; narrower where the original is, or where it would be too tall */
    public static Made make(byte[] original, int width, Format format) {
        Kind kind = Kind.of(original).orElse(null);
        if (kind == null) {
            return new Refused(Refusal.NO_IMAGE);
        }
        Pixels picture;
        try {
            picture = read(kind, original, width);
        } catch (RefusedException e) {
            return new Refused(e.why());
        } catch (IOException | RuntimeException e) {
            // Readers throw whatever happens to them over bytes that are none of theirs.
            return new Refused(Refusal.BROKEN);
        }
        byte[] bytes = Encoding.encode(picture, format);
        return bytes.length > Encoding.MOST_BYTES ? new Refused(Refusal.TOO_LARGE) : new Rendition(bytes);
    }

    private static Pixels read(Kind kind, byte[] original, int width) throws IOException {
        JpegHead head = kind == Kind.JPEG ? JpegHead.of(original) : JpegHead.SILENT;
        boolean swaps = head.turn().swaps();
        Rows rows = Decoding.decode(kind, original, head, width);
        int shownWidth = swaps ? rows.height() : rows.width();
        int shownHeight = swaps ? rows.width() : rows.height();
        double scale = Math.min(1, Math.min((double) width / shownWidth, (double) TALLEST / shownHeight));
        int toWidth = Math.max(1, (int) Math.round(rows.width() * scale));
        int toHeight = Math.max(1, (int) Math.round(rows.height() * scale));
        return head.turn().apply(Scaling.scale(rows, toWidth, toHeight));
    }
}
