package news.broadsheet.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import news.broadsheet.core.article.Body;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body as bytes: one that names the form, then zlib (whose checksum notices damage) of JSON (see {@link BlockJson}). A later
 * form gets another first byte, and bodies stored before stay readable.
 */
final class BodyCodec {

    private static final byte FORM = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BodyCodec() {}

    static byte[] encode(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORM);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes, deflater);
                JsonGenerator json = MAPPER.createGenerator(zip)) {
            json.writeStartArray();
            body.blocks().forEach(block -> BlockJson.write(json, block));
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException where these are not the bytes of a body, whole and in a known form */
    static Body decode(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != FORM) {
            throw new IllegalStateException("a stored body has a form that is not known here");
        }
        try (InputStream json = new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            JsonNode blocks = MAPPER.readTree(json.readAllBytes());
            return new Body(blocks.values().stream()
                    .flatMap(block -> BlockJson.read(block).stream())
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("a stored body is damaged", e);
        }
    }
}
