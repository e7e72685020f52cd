package news.broadsheet.benchmarks;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** ROME, called as its own tutorials call it. */
final class Rome {

    private Rome() {}

    /** Empty where ROME refuses the document. */
    static Optional<SyndFeed> parse(byte[] body) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            return Optional.of(new SyndFeedInput().build(reader));
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
