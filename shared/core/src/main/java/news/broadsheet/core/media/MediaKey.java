package news.broadsheet.core.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.core.article.ArticleId;

/**
 * Signs the addresses of pictures that our own pages show, and reads them back: whoever has no key can have nothing fetched,
 * resized or stored. A signature does not expire: pages and the CDN may keep it for as long as the key stands.
 *
 * <p>Addresses are {@code /media/{signature}/{article}/{width}.{format}/{image}}, the image in base64url (RFC 4648 section 5,
 * without padding). What is signed is the text of the address itself, so that there is one address of a link and no other.
 */
public final class MediaKey {

    private static final String ALGORITHM = "HmacSHA256";

    /** What a signature is of, so that a key given to something else as well signs nothing here. */
    private static final String VERSION = "broadsheet-media-1";

    /** The parts hold no line feed; therefore no two lists of them give one text. */
    private static final String BETWEEN = "\n";

    private static final int SHORTEST_KEY = 32;

    /** 96 bits: nobody tries them out by HTTP, and each address on a page is 28 characters shorter. */
    private static final int SIGNATURE_BYTES = 12;

    /** Longest text that base64url makes of {@link MediaLink#LONGEST_IMAGE} characters. */
    private static final int LONGEST_TEXT = (MediaLink.LONGEST_IMAGE + 2) / 3 * 4;

    private static final Pattern RENDITION = Pattern.compile("([1-9][0-9]{2,3})\\.([a-z]{3,4})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Keyed once and never fed: every signature begins with a copy of it, which is cheaper and good for all threads. */
    private final Mac keyed;

    /** @param material at least 32 characters that nobody can guess */
    public MediaKey(String material) {
        if (material.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("a media key has at least " + SHORTEST_KEY + " characters");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(material.getBytes(UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Where this rendition is, from the root of the host. */
    public String path(MediaLink link) {
        String article = link.article().value();
        String rendition = link.width() + "." + link.format().suffix();
        String image = ENCODER.encodeToString(link.image().getBytes(ISO_8859_1));
        return "/media/" + signature(article, rendition, image) + "/" + article + "/" + rendition + "/" + image;
    }

    /**
     * The link that these parts of a path spell; empty where we have not signed them.
     *
     * @param rendition width and format, such as {@code 640.webp}
     * @param image in base64url
     */
    public Optional<MediaLink> read(String signature, String article, String rendition, String image) {
        if (image.length() > LONGEST_TEXT || !isSigned(signature, article, rendition, image)) {
            return Optional.empty();
        }
        Matcher parts = RENDITION.matcher(rendition);
        return parts.matches()
                ? ArticleId.parse(article).flatMap(id -> link(id, parts.group(1), parts.group(2), image))
                : Optional.empty();
    }

    /** In a time that tells nothing of how much of the signature is right. */
    private boolean isSigned(String signature, String article, String rendition, String image) {
        return MessageDigest.isEqual(
                signature.getBytes(UTF_8), signature(article, rendition, image).getBytes(UTF_8));
    }

    /** Signed with our key, by us, and yet possibly no longer what we make: a width that has been given up, say. */
    private static Optional<MediaLink> link(ArticleId article, String width, String suffix, String image) {
        try {
            String url = new String(Base64.getUrlDecoder().decode(image), ISO_8859_1);
            return Format.of(suffix).map(format -> new MediaLink(article, Integer.parseInt(width), format, url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String signature(String article, String rendition, String image) {
        String text = String.join(BETWEEN, VERSION, article, rendition, image);
        byte[] whole = fresh().doFinal(text.getBytes(UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
    }

    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's " + ALGORITHM + " can be copied", e);
        }
    }
}
