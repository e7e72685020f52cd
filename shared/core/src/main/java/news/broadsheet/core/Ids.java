package news.broadsheet.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids derived from what they identify: the same parts give the same id, on every machine and for ever. An id is 26
 * characters of Crockford's base 32 in lower case (130 bits of a SHA-256), so it is safe in a path, a key and a file name.
 */
public final class Ids {

    /** Number of characters of every derived id. */
    public static final int LENGTH = 26;

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private Ids() {}

    /** The id of a sequence of parts; {@code ("ab", "c")} and {@code ("a", "bc")} differ. */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(intBytes(bytes.length));
            digest.update(bytes);
        }
        return base32(digest.digest());
    }

    /** The id of a document's bytes. */
    public static String of(byte[] bytes) {
        return base32(sha256().digest(bytes));
    }

    public static boolean isId(String text) {
        return text.length() == LENGTH && text.chars().allMatch(Ids::isInAlphabet);
    }

    private static boolean isInAlphabet(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z' && c != 'i' && c != 'l' && c != 'o' && c != 'u');
    }

    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < LENGTH; ) {
            if (bits < 5) {
                buffer = (buffer << 8) | (hash[i++] & 0xff);
                bits += 8;
            }
            text.append(ALPHABET[(buffer >> (bits - 5)) & 31]);
            bits -= 5;
        }
        return text.toString();
    }

    private static byte[] intBytes(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
