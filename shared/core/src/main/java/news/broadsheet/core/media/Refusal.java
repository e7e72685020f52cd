package news.broadsheet.core.media;

import java.time.Duration;

/** Why there is no rendition of a picture, and for how long that is taken to stay so. */
public enum Refusal {
    /** The publisher's server did not answer in time, or asks to come back later. */
    LATE(Duration.ofMinutes(1)),

    /** It cannot be had there: no such host, a refusal, an address that is not public. */
    OUT_OF_REACH(Duration.ofMinutes(10)),

    /** It has more bytes or pixels than are read. */
    TOO_LARGE(Duration.ofDays(1)),

    /** It is no image, or of a kind that is not read. */
    NO_IMAGE(Duration.ofDays(1)),

    /** It says that it is an image, and cannot be read as one. */
    BROKEN(Duration.ofDays(1));

    private final Duration time;

    Refusal(Duration time) {
        this.time = time;
    }

    /** How long the publisher is not asked again: a broken picture on a busy page must not become a flood there. */
    public Duration time() {
        return time;
    }
}
