package news.broadsheet.media.image;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of images that are read, told by their first bytes whatever header or name says. SVG is a program rather than a
 * picture, and of AVIF, HEIC, TIFF and BMP there is no reader here.
 */
public enum Kind {
    JPEG("\u00ff\u00d8\u00ff", ""),
    PNG("\u0089PNG\r\n\u001a\n", ""),
    GIF("GIF8", ""),
    WEBP("RIFF", "WEBP");

    /** So many bytes tell every kind. */
    public static final int TELLING = 12;

    /** Where the second mark stands: behind the length of a RIFF file. */
    private static final int SECOND = 8;

    private final String first;
    private final String second;

    Kind(String first, String second) {
        this.first = first;
        this.second = second;
    }

    public static Optional<Kind> of(byte[] bytes) {
        return Stream.of(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        return Bytes.has(bytes, 0, first) && Bytes.has(bytes, SECOND, second);
    }
}
