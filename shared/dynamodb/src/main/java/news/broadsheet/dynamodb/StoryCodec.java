package news.broadsheet.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import news.broadsheet.core.story.Profile;
import news.broadsheet.core.story.Story.Share;
import news.broadsheet.core.story.Terms;
import org.jspecify.annotations.Nullable;

/** What stories and their articles are compared by, in few bytes: a form number, then words and figures, deflated. */
final class StoryCodec {

    private static final byte FORM = 1;

    private StoryCodec() {}

    record Content(Profile profile, Map<String, Share> owners) {}

    static byte[] bytes(Profile profile, Map<String, Share> owners) {
        return deflated(out -> {
            out.writeInt(profile.articles());
            out.writeShort(profile.sums().size());
            for (Map.Entry<String, Profile.Sum> sum : new TreeMap<>(profile.sums()).entrySet()) {
                out.writeUTF(sum.getKey());
                out.writeFloat(sum.getValue().weight());
                out.writeFloat(sum.getValue().square());
            }
            out.writeShort(owners.size());
            for (Map.Entry<String, Share> owner : new TreeMap<>(owners).entrySet()) {
                out.writeUTF(owner.getKey());
                out.writeInt(owner.getValue().articles());
                out.writeLong(owner.getValue().first().toEpochMilli());
                out.writeFloat((float) owner.getValue().authority());
            }
        });
    }

    static Content read(byte @Nullable [] bytes) {
        return inflated(bytes, in -> {
            int articles = in.readInt();
            Map<String, Profile.Sum> sums = new HashMap<>();
            for (int words = in.readShort(); words > 0; words--) {
                sums.put(in.readUTF(), new Profile.Sum(in.readFloat(), in.readFloat()));
            }
            Map<String, Share> owners = new HashMap<>();
            for (int count = in.readShort(); count > 0; count--) {
                owners.put(
                        in.readUTF(),
                        new Share(in.readInt(), Instant.ofEpochMilli(in.readLong()), rounded(in.readFloat())));
            }
            return new Content(new Profile(articles, sums), owners);
        });
    }

    static byte[] bytes(Terms terms) {
        return deflated(out -> {
            out.writeShort(terms.size());
            for (int i = 0; i < terms.size(); i++) {
                out.writeUTF(terms.words().get(i));
                out.writeFloat(terms.weight(i));
            }
        });
    }

    static Terms readTerms(byte @Nullable [] bytes) {
        return inflated(bytes, in -> {
            Map<String, Float> weights = new HashMap<>();
            for (int words = in.readShort(); words > 0; words--) {
                weights.put(in.readUTF(), in.readFloat());
            }
            return Terms.of(weights);
        });
    }

    static byte[] bytes(List<Integer> hashes) {
        return deflated(out -> {
            out.writeShort(hashes.size());
            for (int hash : hashes) {
                out.writeInt(hash);
            }
        });
    }

    static List<Integer> readHashes(byte @Nullable [] bytes) {
        return inflated(bytes, in -> {
            List<Integer> hashes = new ArrayList<>();
            for (int count = in.readShort(); count > 0; count--) {
                hashes.add(in.readInt());
            }
            return hashes;
        });
    }

    /** A float has seven digits: what was 1.1 is to be 1.1 again. */
    private static double rounded(float value) {
        return Math.round(value * 1e6) / 1e6;
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] deflated(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORM);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static <T> T inflated(byte @Nullable [] bytes, Reading<T> reading) {
        if (bytes == null || bytes.length == 0 || bytes[0] != FORM) {
            throw new IllegalStateException("a story's data has no form that this version reads");
        }
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new IllegalStateException("a story's data cannot be read", e);
        }
    }
}
