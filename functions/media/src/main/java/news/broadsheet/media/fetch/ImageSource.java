package news.broadsheet.media.fetch;

import news.broadsheet.core.media.Refusal;

/** Where pictures come from. */
public interface ImageSource {

    /** What asking gave. */
    sealed interface Fetched {

        /** Bytes that begin like an image of a kind that is read. */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Image(byte[] bytes) implements Fetched {}

        record Nothing(Refusal why) implements Fetched {}
    }

    /** @param url of somebody else; it is made safe here, and nowhere before */
    Fetched fetch(String url);
}
