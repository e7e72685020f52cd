package news.broadsheet.core.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where pictures lie, as publishers sent them and as readers get them, for {@link #TIME}. They are found by their URL: the
 * articles that show one picture share it. Whether an article may still show it is not decided here.
 */
public interface ImageShelf {

    /** How long what is kept stays; then it is fetched and made again, where somebody still asks for it. */
    Duration TIME = Duration.ofDays(90);

    /** That a picture could not be had at some time. */
    record Refused(Refusal why, Instant at) {

        /** Whether it is still taken to be so. */
        public boolean holds(Instant now) {
            return now.isBefore(at.plus(why.time()));
        }
    }

    Optional<byte[]> rendition(MediaLink link);

    /** Keeps a rendition for all articles that show the picture, in the place of any that is there. */
    void keepRendition(MediaLink link, byte[] bytes);

    /** @param image the publisher's URL */
    Optional<byte[]> original(String image);

    void keepOriginal(String image, byte[] bytes);

    /** Why the picture could not be had when somebody tried last; where it could be since, its original is there too. */
    Optional<Refused> refused(String image);

    void keepRefused(String image, Refused refused);
}
