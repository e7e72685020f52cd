package news.broadsheet.ingest.page;

/** What an element holds, itself not counted, and what its names say it is. */
final class Shape {

    /** Of an element with no name of interest that holds nothing but a line. */
    static final Shape LINE = new Shape(0, 0, 0, 0, new int[Part.values().length]);

    private final int names;
    private final int elements;
    private final int chars;
    private final int parts;
    private final int[] counts;

    Shape(int names, int elements, int chars, int parts, int[] counts) {
        this.names = names;
        this.elements = elements;
        this.chars = chars;
        this.parts = parts;
        this.counts = counts;
    }

    /** @param name one of {@link BoxNames} */
    boolean isNamed(int name) {
        return (names & name) != 0;
    }

    boolean isNamed() {
        return names != 0;
    }

    int elements() {
        return elements;
    }

    /** Characters of text, white space not counted. */
    int chars() {
        return chars;
    }

    /** Whether it holds anything that cannot stand within a line. */
    boolean hasParts() {
        return parts > 0;
    }

    int parts() {
        return parts;
    }

    int count(Part part) {
        return counts[part.place()];
    }

    boolean has(Part part) {
        return counts[part.place()] > 0;
    }

    boolean hasAny(Part... some) {
        for (Part part : some) {
            if (has(part)) {
                return true;
            }
        }
        return false;
    }
}
