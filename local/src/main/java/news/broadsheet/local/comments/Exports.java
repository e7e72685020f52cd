package news.broadsheet.local.comments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Tells which system's export a file is, by its first bytes; compressed by gzip or not, as Disqus sends it. */
public final class Exports {

    private static final int START_BYTES = 65_536;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);

    /** Whatever stands before: programs at times print warnings into the files they write. */
    private static final Pattern ROOT = Pattern.compile("<(disqus|rss)(?=[\\s>/])");

    private static final Pattern OURS = Pattern.compile("^\\s*\\{[^\\n]*\"broadsheet\"\\s*:");

    private Exports() {}

    /**
     * @param name of the format, for people
     * @param format that reads it
     * @param in the file, unpacked, from its beginning
     */
    public record Found(String name, CommentExport format, InputStream in) {}

    /**
     * Empty where it is none that we know.
     *
     * @throws IOException where not even the beginning can be read
     */
    public static Optional<Found> detect(InputStream file) throws IOException {
        byte[] magic = file.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), file);
        boolean isPacked = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        InputStream in = isPacked ? new GZIPInputStream(whole, START_BYTES) : whole;
        byte[] start = new UntilFailure(in).readNBytes(START_BYTES);
        String text = new String(start, XmlCharacters.charset(start)).replace("\ufeff", "");
        InputStream again = new SequenceInputStream(new ByteArrayInputStream(start), in);
        if (OURS.matcher(text).find()) {
            return Optional.of(new Found("Broadsheet", new NativeExport(), again));
        }
        Matcher root = ROOT.matcher(COMMENT.matcher(text).replaceAll(""));
        if (!root.find()) {
            return Optional.empty();
        }
        return Optional.of(
                root.group(1).equals("rss")
                        ? new Found("WordPress", new WordPressExport(), again)
                        : new Found("Disqus", new DisqusExport(), again));
    }
}
