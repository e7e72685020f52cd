package news.broadsheet.core.media;

import java.util.Optional;
import java.util.stream.Stream;

/** What a rendition is written as. Every browser since 2020 shows WebP; JPEG is for the rest, and for previews elsewhere. */
public enum Format {
    WEBP("webp", "image/webp"),
    JPEG("jpg", "image/jpeg");

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** As it stands in addresses and keys, behind a dot. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<Format> of(String suffix) {
        return Stream.of(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }
}
