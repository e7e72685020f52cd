package news.broadsheet.ingest.parse.repair;

import java.util.function.ObjIntConsumer;

/** How often each flaw was met in one document. */
public final class Flaws {

    private static final Flaw[] KINDS = Flaw.values();

    private final int[] times = new int[KINDS.length];

    public void add(Flaw flaw) {
        add(flaw, 1);
    }

    public void add(Flaw flaw, int more) {
        times[flaw.ordinal()] += more;
    }

    /** Each flaw that was met, in the order of the table. */
    public void forEach(ObjIntConsumer<Flaw> use) {
        for (Flaw flaw : KINDS) {
            if (times[flaw.ordinal()] > 0) {
                use.accept(flaw, times[flaw.ordinal()]);
            }
        }
    }
}
