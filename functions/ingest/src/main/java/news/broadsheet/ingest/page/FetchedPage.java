package news.broadsheet.ingest.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched, now or long ago.
 *
 * @param body decompressed, otherwise as sent
 * @param contentType as sent
 * @param url where it was found, after redirects
 * @param fetchedAt when; no article on it was published later
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record FetchedPage(byte[] body, @Nullable String contentType, URI url, Instant fetchedAt) {

    private static final Pattern TAG =
            Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    /** The article on it; empty where it is no HTML. */
    public Optional<ArticlePage> understood() {
        return Optional.of(this)
                .filter(FetchedPage::isHtml)
                .flatMap(page -> PageReader.parse(body, contentType, url))
                .map(tree -> PageUnderstanding.of(tree, fetchedAt));
    }

    /** By its type where it has one, else by what it begins with. */
    private boolean isHtml() {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml+xml")) {
            return true;
        }
        String start = new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.ISO_8859_1);
        return type.isEmpty() && TAG.matcher(start).find();
    }
}
