package news.broadsheet.media;

import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.media.fetch.ImageSource;
import news.broadsheet.media.fetch.ImageSource.Fetched;
import news.broadsheet.media.image.Made;
import news.broadsheet.media.image.RenditionMaker;

/**
 * A rendition from the nearest place that has it: made before, made of what was fetched before, fetched. Whoever asks at the
 * same time makes the same, and the last one's stays. Who may ask is not decided here.
 */
final class Renditions {

    private final ImageShelf shelf;
    private final ImageSource source;
    private final InstantSource clock;

    Renditions(ImageShelf shelf, ImageSource source, InstantSource clock) {
        this.shelf = shelf;
        this.source = source;
        this.clock = clock;
    }

    Made find(MediaLink link) {
        return shelf.rendition(link)
                .<Made>map(Made.Rendition::new)
                .or(() -> shelf.original(link.image()).map(original -> make(link, original)))
                .or(() -> known(link))
                .orElseGet(() -> fetch(link));
    }

    private Optional<Made> known(MediaLink link) {
        return shelf.refused(link.image())
                .filter(refused -> refused.holds(clock.instant()))
                .map(refused -> new Made.Refused(refused.why()));
    }

    /** The original is kept only where something could be made of it: a refusal is cheaper to find than to repeat. */
    private Made fetch(MediaLink link) {
        return switch (source.fetch(link.image())) {
            case Fetched.Image image -> {
                Made made = make(link, image.bytes());
                if (made instanceof Made.Rendition) {
                    shelf.keepOriginal(link.image(), image.bytes());
                }
                yield made;
            }
            case Fetched.Nothing nothing -> refused(link, nothing.why());
        };
    }

    private Made make(MediaLink link, byte[] original) {
        return switch (RenditionMaker.make(original, link.width(), link.format())) {
            case Made.Rendition rendition -> {
                shelf.keepRendition(link, rendition.bytes());
                yield rendition;
            }
            case Made.Refused refused -> refused(link, refused.why());
        };
    }

    private Made refused(MediaLink link, Refusal why) {
        shelf.keepRefused(link.image(), new ImageShelf.Refused(why, clock.instant()));
        return new Made.Refused(why);
    }
}
