package news.broadsheet.local.comments;

/**
 * A set of ids that keeps 64 bits of each, and no text: an export may have millions. Two ids share their bits with a chance of
 * one in a million where there are six million of them; a reply may then be passed on before its parent, which the importer
 * must be able to bear anyway.
 */
final class SeenIds {

    private static final long FREE = 0;

    private long[] table = new long[1_024];
    private int size;

    void add(String article, String id) {
        if (size * 2 >= table.length) {
            grow();
        }
        if (put(table, hash(article, id))) {
            size++;
        }
    }

    boolean contains(String article, String id) {
        long hash = hash(article, id);
        return table[slot(table, hash)] == hash;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long hash : table) {
            if (hash != FREE) {
                put(larger, hash);
            }
        }
        table = larger;
    }

    private static boolean put(long[] table, long hash) {
        int slot = slot(table, hash);
        boolean isNew = table[slot] == FREE;
        table[slot] = hash;
        return isNew;
    }

    /** Where it is, or the free place where it belongs. */
    private static int slot(long[] table, long hash) {
        int slot = (int) hash & (table.length - 1);
        while (table[slot] != FREE && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** FNV-1a with the last step of MurmurHash3, so that numbers in a row do not lie in a row. */
    private static long hash(String article, String id) {
        long hash = 0xcbf29ce484222325L;
        String key = article + '\n' + id;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == FREE ? 1 : hash;
    }
}
