package news.broadsheet.ingest.parse.xml;

import java.util.Arrays;

/** The attributes of the tag being read. */
final class Attributes {

    /** More than any element of a feed has; further ones are passed over. */
    private static final int MOST = 64;

    private static final String[] NONE = {};

    private Name[] names = new Name[8];
    private String[] values = new String[8];
    private int count;

    void clear() {
        count = 0;
    }

    /** False where there are too many. */
    boolean add(Name name, String value) {
        if (count == MOST) {
            return false;
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        names[count] = name;
        values[count] = value;
        count++;
        return true;
    }

    /** Tells what the prefixes mean that this tag declares. */
    void declare(Names scope) {
        for (int i = 0; i < count; i++) {
            if (names[i].prefix.isEmpty() && names[i].lower().equals("xmlns")) {
                scope.declare("", values[i]);
            } else if (names[i].prefix.equals("xmlns")) {
                scope.declare(names[i].lower(), values[i]);
            }
        }
    }

    /** Usual names and values in turn, without declarations. Attributes without a prefix belong to no namespace. */
    String[] named(Names scope) {
        if (count == 0) {
            return NONE;
        }
        String[] pairs = new String[count * 2];
        int used = 0;
        for (int i = 0; i < count; i++) {
            String name = names[i].prefix.isEmpty() ? names[i].lower() : scope.usual(names[i]);
            if (!name.startsWith("xmlns")) {
                pairs[used++] = name;
                pairs[used++] = values[i];
            }
        }
        return used == pairs.length ? pairs : Arrays.copyOf(pairs, used);
    }
}
