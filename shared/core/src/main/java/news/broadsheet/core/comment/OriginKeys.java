package news.broadsheet.core.comment;

import java.time.LocalDate;

/**
 * Secret keys by which network addresses are hashed, a new one each week. A key is deleted two weeks after it came into use, and
 * with it every way from a hash back to an address, by trying all there are included.
 */
public interface OriginKeys {

    /** Bytes of a key. */
    int LENGTH = 32;

    /**
     * The key of a week, made where there is none yet; all who ask at the same time get the same one.
     *
     * @param monday on which the week begins
     */
    byte[] key(LocalDate monday);
}
