package news.broadsheet.ingest.parse.repair;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** How often each flaw was met in one document. */
public final class Flaws {

    private final Map<Flaw, Integer> times = new EnumMap<>(Flaw.class);

    public void add(Flaw flaw) {
        add(flaw, 1);
    }

    public void add(Flaw flaw, int more) {
        times.merge(flaw, more, Integer::sum);
    }

    /** Each flaw that was met, in the order of the table. */
    public void forEach(ObjIntConsumer<Flaw> use) {
        times.forEach(use::accept);
    }
}
