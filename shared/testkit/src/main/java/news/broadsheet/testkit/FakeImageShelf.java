package news.broadsheet.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.media.MediaLink;

/** The shelf of pictures in memory. */
public final class FakeImageShelf implements ImageShelf {

    private record Place(String image, int width, Format format) {

        static Place of(MediaLink link) {
            return new Place(link.image(), link.width(), link.format());
        }
    }

    private final Throttle throttle = new Throttle();
    private final Map<Place, byte[]> renditions = new HashMap<>();
    private final Map<String, byte[]> originals = new HashMap<>();
    private final Map<String, Refused> refusals = new HashMap<>();

    /** Makes requests fail. */
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public synchronized Optional<byte[]> rendition(MediaLink link) {
        throttle.request();
        return Optional.ofNullable(renditions.get(Place.of(link))).map(byte[]::clone);
    }

    @Override
    public synchronized void keepRendition(MediaLink link, byte[] bytes) {
        throttle.request();
        renditions.put(Place.of(link), bytes.clone());
    }

    @Override
    public synchronized Optional<byte[]> original(String image) {
        throttle.request();
        return Optional.ofNullable(originals.get(image)).map(byte[]::clone);
    }

    @Override
    public synchronized void keepOriginal(String image, byte[] bytes) {
        throttle.request();
        originals.put(image, bytes.clone());
    }

    @Override
    public synchronized Optional<Refused> refused(String image) {
        throttle.request();
        return Optional.ofNullable(refusals.get(image));
    }

    @Override
    public synchronized void keepRefused(String image, Refused refused) {
        throttle.request();
        refusals.put(image, refused);
    }
}
