package news.broadsheet.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kept page as bytes: gzip (whose checksum notices damage) of one line of JSON that tells about it, the entry, and the page.
 * A later form gets another number, and pages kept before stay readable.
 */
final class PageCodec {

    private static final int FORM = 1;
    /** Of the line that tells about the page: two addresses as long as the web has them, and a little more. */
    private static final int LONGEST_HEAD = 64 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PageCodec() {}

    static byte[] encode(KeptPage page) {
        byte[] head = head(page);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(head);
            zip.write('\n');
            zip.write(page.entry());
            zip.write(page.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] head(KeptPage page) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(head)) {
            json.writeStartObject();
            json.writeNumberProperty("form", FORM);
            json.writeStringProperty("url", page.url().toString());
            if (page.contentType() != null) {
                json.writeStringProperty("contentType", page.contentType());
            }
            json.writeStringProperty("fetchedAt", page.fetchedAt().toString());
            json.writeNumberProperty("entryBytes", page.entry().length);
            json.writeEndObject();
        }
        if (head.size() > LONGEST_HEAD || page.size() > PageShelf.MOST_BYTES) {
            throw new IllegalArgumentException("this page is too large to be kept");
        }
        return head.toByteArray();
    }

    /** @throws IllegalStateException where these are not the bytes of a kept page, whole and in a known form */
    static KeptPage decode(byte[] bytes) {
        byte[] plain = unzip(bytes);
        int end = 0;
        while (end < plain.length && plain[end] != '\n') {
            end++;
        }
        try {
            JsonNode head = MAPPER.readTree(new String(plain, 0, end, StandardCharsets.UTF_8));
            if (head.path("form").asInt(0) != FORM) {
                throw new IllegalStateException("a kept page has a form that is not known here");
            }
            int entryEnd = Math.addExact(end + 1, head.path("entryBytes").asInt(-1));
            return new KeptPage(
                    URI.create(text(head, "url")),
                    head.has("contentType") ? text(head, "contentType") : null,
                    Instant.parse(text(head, "fetchedAt")),
                    Arrays.copyOfRange(plain, end + 1, checked(entryEnd, end + 1, plain.length)),
                    Arrays.copyOfRange(plain, entryEnd, plain.length));
        } catch (IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** No more than a page may have: what unzips to more was not kept by us. */
    private static byte[] unzip(byte[] bytes) {
        int most = PageShelf.MOST_BYTES + LONGEST_HEAD + 1;
        try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = zip.readNBytes(most + 1);
            if (plain.length > most) {
                throw new IllegalStateException("a kept page is larger than any");
            }
            return plain;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static int checked(int index, int least, int most) {
        if (index < least || index > most) {
            throw damaged(null);
        }
        return index;
    }

    private static String text(JsonNode head, String name) {
        return head.path(name).stringValue();
    }

    private static IllegalStateException damaged(@Nullable Exception cause) {
        return new IllegalStateException("a kept page is damaged", cause);
    }
}
