package news.broadsheet.core.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of an article's body. A body is a list of these in reading order, never markup, so it is safe anywhere. */
public sealed interface Block {

    record Paragraph(RichText text) implements Block {}

    /** @param level 2 to 6; level 1 is the headline's */
    record Heading(int level, RichText text) implements Block {
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("a heading's level is 2 to 6");
            }
        }
    }

    record Image(Picture picture) implements Block {}

    /** @param pictures shown as one; 2 or more, for a single one is an {@link Image} */
    record Gallery(List<Picture> pictures) implements Block {
        public Gallery {
            pictures = List.copyOf(pictures);
            if (pictures.size() < 2) {
                throw new IllegalArgumentException("a gallery has 2 pictures or more");
            }
        }
    }

    /** The block that shows these pictures as one: nothing, an image or a gallery, by their number. */
    static Optional<Block> showing(List<Picture> pictures) {
        return switch (pictures.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Image(pictures.getFirst()));
            default -> Optional.of(new Gallery(pictures));
        };
    }

    record VideoTeaser(Video video) implements Block {}

    record AudioTeaser(Audio audio) implements Block {}

    /** @param cite who said it or where, as printed */
    record Quote(List<RichText> paragraphs, @Nullable String cite) implements Block {
        public Quote {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record Listing(boolean ordered, List<RichText> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** @param header whether the first row names the columns */
    record Table(boolean header, List<List<RichText>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Something another site shows in a frame, loaded only when a reader asks for it.
     *
     * @param url absolute http or https, see {@link SafeUrls}
     */
    record Embed(String url, String provider, @Nullable String title) implements Block {
        public Embed {
            SafeUrls.requireWeb(url);
        }
    }

    record Rule() implements Block {}

    /** The notice that the text was changed after it was published: a correction, a clarification, an editor's note. */
    record Correction(List<RichText> paragraphs) implements Block {
        public Correction {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
