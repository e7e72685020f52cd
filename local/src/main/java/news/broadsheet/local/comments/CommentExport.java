package news.broadsheet.local.comments;

import java.io.InputStream;
import java.util.function.Consumer;

/** A format in which a comment system hands out what it keeps. It reads, in the file's order; it neither sorts nor sends. */
public interface CommentExport {

    /**
     * Reads to the end, holding one record at a time. What is broken is reported and the rest goes on; a file that breaks off,
     * or a stream that cannot be read on, gives every complete record before and one report.
     */
    void read(InputStream in, Consumer<Read> sink);
}
