package news.broadsheet.media.image;

/**
 * How a picture is turned to be shown, in the order of Exif's numbers from 1.
 *
 * @see Exif
 */
enum Turn {
    NONE(false, false, false),
    MIRRORED(false, true, false),
    HALF(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    CLOCKWISE(true, false, true),
    TRANSVERSED(true, true, true),
    ANTICLOCKWISE(true, true, false);

    private final boolean swaps;
    private final boolean fromRight;
    private final boolean fromBottom;

    Turn(boolean swaps, boolean fromRight, boolean fromBottom) {
        this.swaps = swaps;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** The turn of this number; of no number that there is, none. */
    static Turn of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : NONE;
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return swaps;
    }

    Pixels apply(Pixels picture) {
        if (this == NONE) {
            return picture;
        }
        int width = swaps ? picture.height() : picture.width();
        int height = swaps ? picture.width() : picture.height();
        int[] turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swaps ? y : x;
                int row = swaps ? x : y;
                int fromX = fromRight ? picture.width() - 1 - column : column;
                int fromY = fromBottom ? picture.height() - 1 - row : row;
                turned[y * width + x] = picture.argb()[fromY * picture.width() + fromX];
            }
        }
        return new Pixels(width, height, turned);
    }
}
