package news.broadsheet.media.image;

import news.broadsheet.core.media.Refusal;

/** What making a rendition gave. */
public sealed interface Made {

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Rendition(byte[] bytes) implements Made {}

    record Refused(Refusal why) implements Made {}
}
